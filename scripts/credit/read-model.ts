/** A model file that still says what it said when it was made. */
import { isSealIntact, MODEL_FORMAT, type ModelFile } from '../../plugins/credit-scoring/domain/statistics/cards/model-file.ts';
import { readText } from './read-table.ts';
import { WrongInput } from './wrong-input.ts';

export async function readModel(file: string | undefined): Promise<ModelFile> {
  if (file === undefined) throw new WrongInput('请用 --model 写明模型文件（npm run credit -- fit 写出的 JSON）。', { showsUsage: true });
  const content = parseJson(await readText(file));
  // The digest covers every member: what passes was written by `fit` and has its shape.
  if (!isModelFile(content)) throw new WrongInput(`${file} 不是模型文件：请用 npm run credit -- fit 写出的 JSON。`);
  if (!isSealIntact(content)) throw new WrongInput(`${file} 的内容与它的 sha256 不符，已被改动：请用原来的文件，或重新训练。`);
  return content;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said by the caller, who knows the file.
    return undefined;
  }
}

const isModelFile = (content: unknown): content is ModelFile => typeof content === 'object' && content !== null && 'format' in content && content.format === MODEL_FORMAT && 'sha256' in content;
