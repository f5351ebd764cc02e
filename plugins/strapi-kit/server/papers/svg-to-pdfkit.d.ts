/** The package brings no types of its own. */
declare module 'svg-to-pdfkit' {
  interface Options {
    width?: number;
    height?: number;
    preserveAspectRatio?: string;
    /** Answers the name of a registered font. */
    fontCallback?: (family: string, bold: boolean, italic: boolean) => string;
  }
  export default function drawSvg(document: PDFKit.PDFDocument, svg: string, x: number, y: number, options?: Options): void;
}
