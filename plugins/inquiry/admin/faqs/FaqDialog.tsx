import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { EditDialog } from '@rongqiao/strapi-kit/admin/parts/EditDialog.tsx';
import { useState } from 'react';
import { faqStaffApi } from '../../contract/faqs.ts';
import { topicShortLabels } from '../../contract/topics.ts';
import { Choice, optionsOf } from '../parts/Choice.tsx';
import { Texts } from '../parts/Texts.tsx';
import type { FaqJson } from '../shapes.ts';

/** `faq` undefined: a new one, which begins as a draft. */
export function FaqDialog({ faq, onClose, onDone }: { faq: FaqJson | undefined; onClose(): void; onDone(): void }) {
  const { ask } = useStaffApi('inquiry');
  const [topic, setTopic] = useState<string>(faq?.topic ?? '');
  const [question, setQuestion] = useState(faq?.question ?? '');
  const [answer, setAnswer] = useState(faq?.answer ?? '');
  const written = { topic, question, answer };
  const save = () => (faq ? ask(faqStaffApi.changeFaq, { params: { id: faq.id }, body: { ...written, version: faq.version } }) : ask(faqStaffApi.addFaq, { body: written }));
  const done = faq?.state === 'published' ? '已保存，门户上马上能看到。' : '已保存为待发布。';
  return (
    <EditDialog title={faq ? '修改问答' : '写一条问答'} confirm="保存" done={done} onClose={onClose} onSave={save} onDone={onDone}>
      <Choice label="分类" options={optionsOf(topicShortLabels)} value={topic} onChange={setTopic} />
      <Texts label="问题" hint="像提问人那样说，例如“没有抵押能贷吗”。" value={question} maxLength={120} onChange={setQuestion} />
      <Texts label="答案" hint="先说结论，再说怎么办。不要出现提问人的信息。" value={answer} maxLength={4000} isLong onChange={setAnswer} />
    </EditDialog>
  );
}
