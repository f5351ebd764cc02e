/** 试一试 while one types: the same rules as on the server, on the firm's own file. Without this script the form answers. */
import { CreditFile, CreditModel } from '@rongqiao/credit-scoring/contract.ts';
import { outcomeSentence, tryOut } from '../views/credit/what-if.ts';

const form = document.querySelector<HTMLFormElement>('form[data-what-if]');
const place = (name: string) => document.querySelector(`[data-${name}]`);

async function start(form: HTMLFormElement): Promise<void> {
  const response = await fetch('/enterprise/credit/what-if.json');
  if (!response.ok) return;
  const given = await response.json();
  const [file, model] = [CreditFile.parse(given.file), CreditModel.parse(given.model)];
  const show = () => {
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const outcome = tryOut(model, file, new URLSearchParams(entries));
    say('after', `${outcome.after.score} ${outcome.after.grade}`);
    say('sentence', outcome.hasChanges ? outcomeSentence(outcome) : '还没有改动。');
    for (const { id, points } of outcome.after.factors) say(`factor="${id}"`, String(points));
  };
  form.addEventListener('input', show);
}

function say(name: string, text: string): void {
  const element = place(name);
  if (element) element.textContent = text;
}

if (form) void start(form);
