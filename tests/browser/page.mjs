// page - look at a report in a real browser, as its readers do.
//
//	node page.mjs MODULES CHROMIUM PAGE [TABLES [PICTURES]]
//
// MODULES is the folder with node_modules; TABLES has the pack's CSV files, with
// which what the page saves is compared; in PICTURES screenshots are left.
// Prints a line for each check that failed, and `N passed, N failed` at last.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, chromium, file, tables, pictures] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'page.js'));
const browsers = require('playwright-core').chromium;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const address = pathToFileURL(resolve(file)).href;
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic',
	'--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync'];
const desktop = { width: 1280, height: 900 };
// Rows of a table that a page has at most, with the heading.
const mostLines = 1001;
const phone = { width: 360, height: 740 };
let passed = 0, failed = 0;

function check(what, faults) {
	if (faults.length === 0) {
		passed++;
		return;
	}
	failed++;
	console.log(`FAILED ${file}: ${what}`);
	for (const fault of faults.slice(0, 10))
		console.log(`  ${fault}`);
}

const same = (got, wanted, what) => got === wanted ? [] :
	[`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`];

// A page in a profile of its own, and what it complained of.
async function open(use, options = {}) {
	const profile = mkdtempSync(join(tmpdir(), 'browser-'));
	const context = await browsers.launchPersistentContext(profile, {
		executablePath: chromium, args: flags, viewport: desktop,
		acceptDownloads: true, ...options });
	const page = context.pages()[0] ?? await context.newPage();
	const complaints = [], asked = [];
	page.on('console', message => {
		if (['error', 'warning'].includes(message.type()))
			complaints.push(message.text());
	});
	page.on('pageerror', error => complaints.push(String(error)));
	page.on('request', request => asked.push(request.url()));
	try {
		await page.goto(address);
		await use(page);
		check('the console is silent', complaints);
		check('nothing is fetched', asked.filter(url =>
			url !== address && !url.startsWith('blob:')));
	} finally {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
}

const unfold = page => page.evaluate(() => {
	for (const details of document.querySelectorAll('details'))
		details.open = true;
});

// By all rules in light colours; in dark ones by those about colours.
const rules = {
	light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
	dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

async function findViolations(page, runOnly) {
	await page.evaluate(axe);
	return page.evaluate(async only => {
		const found = await window.axe.run(document,
			{ runOnly: only, resultTypes: ['violations'] });
		return found.violations.flatMap(rule => rule.nodes.slice(0, 3)
			.map(node => `${rule.id}: ${node.target} ${node.html}`
				.slice(0, 300)));
	}, runOnly);
}

// Links lead somewhere, ids are those of one element, pictures have names.
const findFaults = page => page.evaluate(() => {
	const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
	const known = new Set(ids);
	const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
	const lost = [...document.querySelectorAll('a[href]')]
		.map(link => link.getAttribute('href'))
		.filter(href => !(href.startsWith('#') && known.has(href.slice(1))));
	const nameless = [...document.querySelectorAll('svg')].filter(svg => {
		const by = (svg.getAttribute('aria-labelledby') ?? '').split(/\s+/);
		const name = by.map(id => document.getElementById(id)?.textContent)
			.join(' ').trim();
		return svg.getAttribute('role') !== 'img' || !name;
	}).map(svg => svg.outerHTML.slice(0, 120));
	return { twice, lost, nameless };
});

// The cells of a column, as they read.
const column = (table, i) => table.evaluate((body, at) =>
	[...body.tBodies[0].rows].map(row => row.cells[at].textContent), i);

const sortable = page => page.locator('table[id]:has(thead button)');

// By numbers as they are shown, with what is lacking at the end both ways.
function sorted(texts, down) {
	const size = text => Number(text.replace(/[,%\u00a3]/g, '')
		.replace('\u2212', '-'));
	const known = texts.filter(text => !isNaN(size(text)));
	known.sort((a, b) => down ? size(b) - size(a) : size(a) - size(b));
	return [...known, ...texts.filter(text => isNaN(size(text)))].join();
}

async function sortIsRight(page) {
	const table = sortable(page).filter({ has: page.locator('thead th.n'),
	}).filter({ has: page.locator('tbody tr + tr') }).first();
	const at = await table.evaluate(one => [...one.tHead.rows[0].cells]
		.findIndex(head => head.classList.contains('n')));
	const head = table.locator('thead th').nth(at);
	const before = await column(table, at), faults = [];
	await head.locator('button').click();
	faults.push(...same((await column(table, at)).join(), sorted(before),
		'after a click'));
	faults.push(...same(await head.getAttribute('aria-sort'), 'ascending',
		'aria-sort'));
	await head.locator('button').focus();
	await page.keyboard.press('Enter');
	faults.push(...same((await column(table, at)).join(),
		sorted(before, true), 'after Enter'));
	faults.push(...same(await head.getAttribute('aria-sort'), 'descending',
		'aria-sort after Enter'));
	await page.reload();
	return faults;
}

// RFC 4180, as `emit` writes it.
function readCsv(text) {
	const rows = [[]];
	let cell = '', quoted = false;
	for (let i = 0; i < text.length; i++) {
		const next = text[i];
		if (quoted && next === '"' && text[i + 1] === '"')
			cell += text[i++];
		else if (next === '"')
			quoted = !quoted;
		else if (!quoted && (next === ',' || next === '\n')) {
			rows.at(-1).push(cell.replace(/\r$/, ''));
			cell = '';
			if (next === '\n')
				rows.push([]);
		} else {
			cell += next;
		}
	}
	rows.pop();
	return rows;
}

// What was saved of a table is its columns and rows in the pack's own file.
function savedIsRight(id, saved) {
	const name = id.slice(2) + '.csv';
	if (!tables || !existsSync(join(tables, name)))
		return [];
	const got = readCsv(saved);
	const [head, ...rows] = readCsv(readFileSync(join(tables, name), 'utf8'));
	// a number that was hidden reads as an asterisk
	const wanted = [head, ...rows].slice(0, got.length).map(row =>
		got[0].map(heading => row[head.indexOf(heading + '_hidden')] ===
			'Y' ? '*' : row[head.indexOf(heading)]));
	const faults = got.flatMap((row, i) => same(row.join('|'),
		wanted[i]?.join('|'), `${name} line ${i + 1}`));
	if (got.length < rows.length + 1 && got.length < mostLines)
		faults.push(`${name}: ${got.length} lines of ${rows.length + 1}`);
	return faults;
}

// One table is really saved; what the others would save is caught on its way.
async function savesAreRight(page) {
	const button = page.locator('button[data-saves]').first();
	const [download] = await Promise.all([page.waitForEvent('download'),
		button.click()]);
	const first = await button.getAttribute('data-saves');
	const faults = same(download.suggestedFilename(),
		first.slice(2) + '.csv', 'file name');
	const saved = await page.evaluate(async () => {
		const texts = {};
		let text;
		URL.createObjectURL = blob => { text = blob.text(); return '#'; };
		HTMLAnchorElement.prototype.click = () => {};
		for (const one of document.querySelectorAll('[data-saves]')) {
			one.click();
			texts[one.dataset.saves] = await text;
		}
		return texts;
	});
	faults.push(...same(readFileSync(await download.path(), 'utf8'),
		saved[first], first));
	for (const [id, text] of Object.entries(saved))
		faults.push(...savedIsRight(id, text));
	return faults;
}

async function readersWith(page) {
	for (const scheme of ['light', 'dark']) {
		await page.emulateMedia({ colorScheme: scheme });
		if (pictures)
			await page.screenshot({ path: join(pictures, `${scheme}.png`),
				clip: { x: 0, y: 0, width: 1280, height: 2400 },
				fullPage: true });
		await unfold(page);
		check(`axe finds nothing, ${scheme}`,
			await findViolations(page, rules[scheme]));
		await page.reload();
	}
	await page.emulateMedia({ colorScheme: 'light' });
	const { twice, lost, nameless } = await findFaults(page);
	check('ids are unique', twice);
	check('links lead somewhere', lost);
	check('pictures have names', nameless);
	await unfold(page);
	check('tables sort', await sortIsRight(page));
	await unfold(page);
	check('tables are saved as they are', await savesAreRight(page));
}

async function keyboard(page) {
	await page.keyboard.press('Tab');
	check('the first stop is the skip link', same(await page.evaluate(() =>
		document.activeElement.getAttribute('href')), '#main', 'link'));
	await page.keyboard.press('Enter');
	check('it leads to the report', same(new URL(page.url()).hash, '#main',
		'place'));
	const link = page.locator('a[href^="#d-"]').first();
	if (!await link.count())
		return;
	const target = (await link.getAttribute('href')).slice(1);
	await link.focus();
	await page.keyboard.press('Enter');
	await page.waitForTimeout(200);
	check('a definition opens where a link leads to it', same(
		await page.locator(`[id="${target}"]`).isVisible(), true, target));
}

async function onPhone(page) {
	const width = () => page.evaluate(() =>
		document.scrollingElement.scrollWidth);
	if (pictures)
		await page.screenshot({ path: join(pictures, 'phone.png'),
			clip: { x: 0, y: 0, width: 360, height: 3000 },
			fullPage: true });
	check('360 px are enough', same(await width(), 360, 'width'));
	await unfold(page);
	check('360 px are enough, unfolded', same(await width(), 360, 'width'));
}

// A page that is wider than the paper is printed smaller, and all others with it:
// 210 mm without the margins are 672.8 px.
async function fitsThePaper(page) {
	await page.emulateMedia({ media: 'print' });
	await unfold(page);
	const wide = await page.evaluate(() => {
		const most = document.scrollingElement.clientWidth + 1;
		return [...document.querySelectorAll('table, figure, svg, p, li')]
			.filter(one => one.getBoundingClientRect().right > most)
			.map(one => one.id || one.textContent.slice(0, 40));
	});
	check('nothing is wider than the paper', wide);
}

async function onPaper(page) {
	const headings = await page.evaluate(() =>
		[...document.querySelectorAll('main > section > h2')]
			.map(heading => heading.textContent));
	const pdf = (await page.pdf({ preferCSSPageSize: true, outline: true,
		tagged: true, path: pictures && join(pictures, 'print.pdf') }))
		.toString('latin1');
	const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	const sizes = new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g));
	check('it prints on A4', [...sizes].filter(size =>
		!/\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/.test(size)));
	check('it prints pages', pages > 1 ? [] : [`${pages} pages`]);
	check('printed sections are in the outline', headings.filter(heading =>
		!pdf.includes(`/Title (${heading.replace(/[()\\]/g, '\\$&')})`)));
}

async function withoutScript(page) {
	const counts = { sections: 'main > section', tables: 'table',
		headings: 'h2', buttons: 'button' };
	const got = {};
	for (const [what, where] of Object.entries(counts))
		got[what] = await page.locator(where).count();
	check('it can be read without script', got.sections > 1 &&
		got.headings >= got.sections && got.buttons === 0 ? [] :
		[JSON.stringify(got)]);
}

await open(readersWith);
await open(keyboard);
await open(onPhone, { viewport: phone });
await open(onPaper);
await open(fitsThePaper, { viewport: { width: 673, height: 950 } });
await open(withoutScript, { javaScriptEnabled: false });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
