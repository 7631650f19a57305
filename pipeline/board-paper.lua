-- board-paper.lua - what HTML cannot say to Word, as a filter of pandoc.
--
-- A <div class="caption" data-of="Figure"> becomes a real caption: Word numbers
-- it, can list all of them and refer to it. That of a table stays on the page
-- where the table begins. Columns are as wide as what is in them needs, and one
-- whose heading has the class "n" holds numbers and is set to the right.

-- What fits on a line of a table, in characters, and the most that a column
-- gets before its words go on in the next line.
local line, most = 92, 30

local counted = {}

local caption = [[
<w:p><w:pPr><w:pStyle w:val="Caption"/>%s</w:pPr>
<w:r><w:t xml:space="preserve">%s </w:t></w:r>
<w:fldSimple w:instr=" SEQ %s \* ARABIC "><w:r><w:t>%d</w:t></w:r></w:fldSimple>
<w:r><w:t xml:space="preserve">. %s</w:t></w:r></w:p>]]

local function escaped(text)
	return (text:gsub('[&<>]', {
		['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;' }))
end

function Div(div)
	local of = div.attributes.of
	if not div.classes:includes('caption') then
		return nil
	end
	counted[of] = (counted[of] or 0) + 1
	return pandoc.RawBlock('openxml', caption:format(
		of == 'Table' and '<w:keepNext/>' or '', of, of, counted[of],
		escaped(pandoc.utils.stringify(div))))
end

-- What the cell asks for: room for its longest word, and for all of it as far
-- as `most` goes.
local function wanted(cell)
	local text = pandoc.utils.stringify(cell.contents)
	local width = math.min(utf8.len(text), most)
	for word in text:gmatch('%S+') do
		width = math.max(width, utf8.len(word))
	end
	return width
end

-- A heading may take more lines than what is under it.
local function wanted_by_heading(cell)
	local text = pandoc.utils.stringify(cell.contents)
	local width = utf8.len(text) / 3
	for word in text:gmatch('%S+') do
		width = math.max(width, utf8.len(word) + 1)
	end
	return width
end

local function widen(widths, rows, ask)
	for _, row in ipairs(rows) do
		for i, cell in ipairs(row.cells) do
			widths[i] = math.max(widths[i] or 0, ask(cell) + 2)
		end
	end
end

function Table(made)
	local widths, sum = {}, 0
	local heading = made.head.rows[1]
	widen(widths, made.head.rows, wanted_by_heading)
	for _, body in ipairs(made.bodies) do
		widen(widths, body.body, wanted)
	end
	for _, width in ipairs(widths) do
		sum = sum + width
	end
	for i, width in ipairs(widths) do
		local cell = heading and heading.cells[i]
		local right = cell and cell.classes:includes('n')
		made.colspecs[i] = {
			right and pandoc.AlignRight or pandoc.AlignLeft,
			width / math.max(sum, line)
		}
	end
	return made
end
