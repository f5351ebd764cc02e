/** Draws a paper as PDF: Chinese font embedded as far as it is used, heads and page numbers on every page. */
import PDFDocument from 'pdfkit';
import { drawBlock } from './draw-blocks.ts';
import type { Paper } from './paper.ts';
import { colours, fonts, page, sizes, WIDTH } from './paper-look.ts';

export async function drawPaper(paper: Paper): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { left: page.left, right: page.right, top: page.top, bottom: page.bottom },
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: `${paper.title} ${paper.number}`, Author: '融桥', Subject: paper.subtitle, CreationDate: new Date(paper.madeAt) },
  });
  const bytes = collect(document);
  for (const [name, file] of Object.entries(fonts)) document.registerFont(name, file);
  drawOpening(document, paper);
  for (const block of paper.blocks) await drawBlock(document, block);
  drawEdges(document, paper);
  document.end();
  return bytes;
}

function drawOpening(document: PDFKit.PDFDocument, { title, number, subtitle }: Paper): void {
  document.rect(page.left, page.top - 14, 36, 4).fill(colours.brand);
  document.y = page.top;
  document.font('bold').fontSize(sizes.title).fillColor(colours.ink).text(title, page.left, document.y, { width: WIDTH });
  document.font('regular').fontSize(sizes.small).fillColor(colours.soft).text(subtitle, { width: WIDTH });
  document.fontSize(sizes.body).text(`编号 ${number}`, { width: WIDTH });
  document.moveDown(0.8);
}

/** When the number of pages is known. */
function drawEdges(document: PDFKit.PDFDocument, { title, number, foot }: Paper): void {
  const { start, count } = document.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    document.switchToPage(at);
    // Text below the bottom margin would begin another page.
    document.page.margins.bottom = 0;
    document.font('regular').fontSize(sizes.foot).fillColor(colours.soft);
    if (at > start) document.text(`${title}　${number}`, page.left, 32, { width: WIDTH, lineBreak: false });
    document.moveTo(page.left, page.height - 46).lineTo(page.left + WIDTH, page.height - 46).lineWidth(0.5).stroke(colours.line);
    document.text(foot, page.left, page.height - 40, { width: WIDTH - 90, height: 24 });
    document.text(`第 ${at + 1 - start} 页，共 ${count} 页`, page.left, page.height - 40, { width: WIDTH, align: 'right', lineBreak: false });
  }
}

const collect = (document: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
