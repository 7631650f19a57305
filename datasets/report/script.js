// The page works without this: it makes tables sortable and saves them as CSV.
// Nothing is fetched and nothing is stored.
'use strict';

// What a cell holds, where that is not what it shows.
function held(cell) {
	return 'v' in cell.dataset ? cell.dataset.v : cell.textContent;
}

// What has no value to sort by: it is missing, or hidden.
function lacking(text) {
	return text === '' || text === '*';
}

// Numbers by size, all else by code point; what is lacking comes last.
function compare(a, b, down) {
	if (lacking(a) || lacking(b))
		return lacking(a) - lacking(b);
	const x = Number(a), y = Number(b);
	const order = isNaN(x) || isNaN(y) ? (a > b) - (a < b) : x - y;
	return down ? -order : order;
}

function sort(table, heading, column) {
	const body = table.tBodies[0];
	const down = heading.getAttribute('aria-sort') === 'ascending';
	for (const other of heading.parentNode.cells)
		other.removeAttribute('aria-sort');
	heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
	const folded = [...body.rows].map(row => row.hidden);
	const rows = [...body.rows].sort((a, b) =>
		compare(held(a.cells[column]), held(b.cells[column]), down));
	rows.forEach((row, i) => { row.hidden = folded[i]; });
	body.append(...rows);
}

// As `emit` writes it: a text that a spreadsheet would run gets an apostrophe.
function quoted(text, isNumber) {
	if (!isNumber && /^[=+\-@\t\r]/.test(text))
		text = "'" + text;
	return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

function save(table) {
	const heads = [...table.tHead.rows[0].cells];
	const lines = [heads.map(head => head.dataset.name).join(',')];
	for (const row of table.tBodies[0].rows)
		lines.push([...row.cells].map((cell, i) =>
			quoted(held(cell), heads[i].className === 'n')).join(','));
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([lines.join('\n') + '\n'],
		{ type: 'text/csv' }));
	link.download = table.id.slice(2) + '.csv';
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function button(words, action) {
	const made = document.createElement('button');
	made.type = 'button';
	made.append(...words);
	made.addEventListener('click', action);
	return made;
}

// The folded rows join their table, and a button shows and hides them.
function unfold(table, rest) {
	const rows = [...rest.querySelector('tbody').rows];
	const words = rest.querySelector('summary').textContent;
	rows.forEach(row => { row.hidden = true; });
	table.tBodies[0].append(...rows);
	const shows = button([words], () => {
		const open = shows.getAttribute('aria-expanded') === 'true';
		const all = [...table.tBodies[0].rows];
		all.slice(all.length - rows.length)
			.forEach(row => { row.hidden = open; });
		shows.setAttribute('aria-expanded', String(!open));
	});
	shows.setAttribute('aria-expanded', 'false');
	rest.replaceWith(shows);
	return shows;
}

for (const table of document.querySelectorAll('table[id]:has(thead)')) {
	const box = table.parentNode, rest = box.nextElementSibling;
	[...table.tHead.rows[0].cells].forEach((head, i) => {
		head.append(button([...head.childNodes], () => sort(table, head, i)));
	});
	const last = rest && rest.classList.contains('rest') ?
		unfold(table, rest) : box;
	const saves = button(['Save as CSV'], () => save(table));
	saves.dataset.saves = table.id;
	saves.setAttribute('aria-describedby', table.id + '-caption');
	last.after(saves);
}

// What a link leads to may be folded away: not every browser opens it.
function reveal() {
	const target = document.getElementById(location.hash.slice(1));
	for (let at = target; at; at = at.parentElement)
		if (at instanceof HTMLDetailsElement)
			at.open = true;
	if (target)
		target.scrollIntoView();
}
addEventListener('hashchange', reveal);
reveal();
