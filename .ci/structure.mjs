// structure.mjs MODULES PDF: the structure of a PDF with its text, as pdf.js sees it, page by page, on standard output.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

// pdf.js says on the output that it has no canvas, with the path of its own module.
console.log = console.warn = () => {};
const [modules, path] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(resolve(modules, "pdfjs-dist/legacy/build/pdf.mjs")).href);
const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
const lines = [];
let unreached = 0;
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const said = new Map();
  const open = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? null);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      // A span with a text of its own lies inside of the mark that has the id.
      const id = open.findLast(id => id !== null);
      if (id) said.set(id, (said.get(id) ?? "") + item.str + (item.hasEOL ? "\n" : ""));
    }
  }
  lines.push(`page ${number}`);
  const tree = await page.getStructTree();
  if (tree) tree.children.forEach(child => dump(child, 1, said));
  unreached += said.size;
}
if (unreached > 0) lines.push(`${unreached} pieces of text in no element`);
process.stdout.write(lines.join("\n") + "\n");

function dump(node, depth, said) {
  const indent = "  ".repeat(depth);
  if (node.type === "content") {
    const text = (said.get(node.id) ?? "").replace(/\s+/g, " ").trim();
    said.delete(node.id);
    if (text) lines.push(`${indent}"${text}"`);
    return;
  }
  // Annotations have objects' numbers for names, which say nothing.
  if (node.type) return;
  const alt = node.alt ? ` alt "${node.alt}"` : "";
  const lang = node.lang ? ` lang ${node.lang}` : "";
  lines.push(`${indent}${node.role}${alt}${lang}`);
  node.children?.forEach(child => dump(child, depth + 1, said));
}
