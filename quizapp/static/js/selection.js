// Reads what is selected in the article as code points of its text: "start-end" means the same to the server.
const LONGEST = 60;
export const article = document.querySelector("#article");
const paragraphs = [...article.querySelectorAll("p[id]")];
const length = (text) => [...text].length;

// What of a paragraph is the article's own: everything but its number.
function own(paragraph) {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setStartAfter(paragraph.querySelector(".pilcrow"));
  return range;
}

// The selected part of one paragraph, as code points from its start; null where the selection passes it by.
function part(paragraph, selected) {
  const range = own(paragraph);
  if (selected.compareBoundaryPoints(Range.END_TO_START, range) >= 0) return null;
  if (selected.compareBoundaryPoints(Range.START_TO_END, range) <= 0) return null;
  const text = range.toString();
  const before = range.cloneRange();
  const after = range.cloneRange();
  if (selected.compareBoundaryPoints(Range.START_TO_START, range) > 0) before.setEnd(selected.startContainer, selected.startOffset);
  else before.collapse(true);
  if (selected.compareBoundaryPoints(Range.END_TO_END, range) < 0) after.setStart(selected.endContainer, selected.endOffset);
  else after.collapse(false);
  return whole(text, before.toString().length, text.length - after.toString().length);
}

// Grows a selection to whole words, and leaves the spaces around them out.
function whole(text, start, end) {
  while (start < end && /\s/.test(text[start])) start += 1;
  while (end > start && /\s/.test(text[end - 1])) end -= 1;
  if (start === end) return null;
  while (start > 0 && /[\p{L}\p{N}\uD800-\uDFFF]/u.test(text[start - 1]) && /[\p{L}\p{N}\uD800-\uDFFF]/u.test(text[start])) start -= 1;
  while (end < text.length && /[\p{L}\p{N}\uD800-\uDFFF]/u.test(text[end]) && /[\p{L}\p{N}\uD800-\uDFFF]/u.test(text[end - 1])) end += 1;
  return { start: length(text.slice(0, start)), end: length(text.slice(0, end)), text: text.slice(start, end) };
}

// Paragraphs are divided by one blank line, two characters that the page does not show.
function read(selected) {
  let at = 0;
  let found = null;
  for (const paragraph of paragraphs) {
    const here = part(paragraph, selected);
    if (here && !found) found = { start: at + here.start, end: at + here.end, text: here.text };
    else if (here) found = { start: found.start, end: at + here.end, text: `${found.text} ${here.text}` };
    at += length(own(paragraph).toString()) + 2;
  }
  return found;
}

export function short(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 3)}` : text;
}


// What is selected in the article now, {start, end, text}; null where nothing of it is.
export function selected() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed || !article.contains(selection.anchorNode)) return null;
  return read(selection.getRangeAt(0));
}
