/** A sample file goes through the very check that a delivery does; nothing of it is kept. */
import { sentenceOf, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { PlainTable } from '@rongqiao/strapi-kit/admin/parts/PlainTable.tsx';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { SAMPLE_BYTES_MAX, sourceStaffApi } from '../../contract/staff.ts';
import { sentTrial, type TrialJson, type TypedSource } from './typed-source.ts';

const verdicts: Record<TrialJson['verdict'], string> = {
  accepted: '可以入库。',
  'accepted-in-part': '好的行可以入库，错的行会退回。',
  quarantined: '整批会被隔离。',
  refused: '文件读不了。',
};

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export function Trial({ typed, code }: { typed: TypedSource; code: string | undefined }) {
  const { ask } = useStaffApi('data-exchange');
  const [file, setFile] = useState<File>();
  const [isSending, setSending] = useState(false);
  const [result, setResult] = useState<TrialJson>();
  const [problem, setProblem] = useState<string>();
  const run = async () => {
    if (!file) return setProblem('请先选择样例文件。');
    if (file.size > SAMPLE_BYTES_MAX) return setProblem('样例文件不超过300KB，取其中几百行即可。');
    setSending(true);
    setProblem(undefined);
    try {
      setResult(await ask<TrialJson>(sourceStaffApi.tryMapping, { body: { ...sentTrial(typed), ...(code ? { code } : {}), sample: { name: file.name, base64: await base64Of(file) } } }));
    } catch (error) {
      setResult(undefined);
      setProblem(sentenceOf(error));
    }
    setSending(false);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap">
        <input type="file" aria-label="样例文件" accept=".csv,.txt,.xlsx,.zip" onChange={(event) => setFile(event.target.files?.[0])} />
        <Button variant="secondary" loading={isSending} onClick={() => void run()}>
          试一试
        </Button>
      </Flex>
      {problem && (
        <Typography role="alert" textColor="danger700">
          {problem}
        </Typography>
      )}
      {result && <Result {...result} />}
    </Flex>
  );
}

function Result({ verdict, sentence, rows, good, bad, findings, sample }: TrialJson) {
  return (
    <Flex direction="column" alignItems="stretch" gap={3} aria-live="polite">
      <Typography fontWeight="semiBold">{`读到${rows}行，好的${good}行，有错的${bad}行。${verdicts[verdict]}`}</Typography>
      {sentence && <Typography textColor="danger700">{sentence}</Typography>}
      {findings.length > 0 && <PlainTable columns={['行', '列', '问题']} rows={findings.map((one, at) => ({ id: String(at), cells: [one.row === null ? '整个文件' : String(one.row), one.column ?? '', one.sentence] }))} />}
      {sample.length > 0 && <Typography textColor="neutral600">{`入库后的第一行：${Object.values(sample[0] ?? {}).filter(Boolean).join('，')}`}</Typography>}
    </Flex>
  );
}
