/** Reads one XML part of a workbook as a stream of few events. No part may declare types or entities. */
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import { damageOf } from './open-archive.ts';

export interface XmlReader {
  /** Names are without their prefix. */
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** After each chunk: what came together so far may be handed on. */
  pause?(): Promise<void> | void;
}

export async function readXml(stream: Readable, reader: XmlReader): Promise<void> {
  for await (const _ of readXmlInParts(stream, reader)) await reader.pause?.();
}

/** The same, and its reader has a say after each chunk. */
export async function* readXmlInParts(stream: Readable, reader: XmlReader): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8');
  let depth = 0;
  parser.on('doctype', () => {
    throw new FileRefused('entity-expansion', 'DOCTYPE');
  });
  parser.on('error', () => {
    throw new FileRefused('damaged', '表格内容不是完整的 XML');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.xmlDepth) throw new FileRefused('bomb', '层层相套');
    reader.open?.(local(name), attributes as Record<string, string>);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close?.(local(name));
  });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.close();
    yield;
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('damaged', damageOf(error as Error));
  } finally {
    stream.destroy();
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
