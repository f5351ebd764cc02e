/** One source: who delivers what on which basis, its columns, and a trial with a sample file before it is saved. */
import { sentenceOf, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Card } from '@rongqiao/strapi-kit/admin/parts/Card.tsx';
import { WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { sourceStaffApi } from '../../contract/staff.ts';
import { mayKeepSources } from '../shapes.ts';
import { Columns } from './Columns.tsx';
import { SourceFields } from './SourceFields.tsx';
import { Trial } from './Trial.tsx';
import { blankSource, type DefinitionJson, sentDefinition, type TypedSource, typedSource } from './typed-source.ts';

export const NewSourcePage = () => (
  <Page.Protect permissions={[mayKeepSources]}>
    <Editor before={undefined} onSaved={() => undefined} />
  </Page.Protect>
);

export function SourcePage() {
  const { code = '' } = useParams();
  const { ask } = useStaffApi('data-exchange');
  const load = useCallback(() => ask<DefinitionJson>(sourceStaffApi.readDefinition, { params: { code } }), [ask, code]);
  const { loaded, reload } = useLoaded(load);
  return (
    <Page.Protect permissions={[mayKeepSources]}>
      <WhenLoaded loaded={loaded} onRetry={reload}>
        {(before) => <Editor key={before.version} before={before} onSaved={reload} />}
      </WhenLoaded>
    </Page.Protect>
  );
}

function Editor({ before, onSaved }: { before: DefinitionJson | undefined; onSaved(): void }) {
  const { ask } = useStaffApi('data-exchange');
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<TypedSource>(before ? typedSource(before) : blankSource);
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const put = (part: Partial<TypedSource>) => setTyped((now) => ({ ...now, ...part }));
  const send = () => {
    const body = sentDefinition(typed);
    const { code, kind, ownerKind, ownerId } = typed;
    return before ? ask(sourceStaffApi.changeSource, { params: { code }, body: { ...body, version: before.version } }) : ask(sourceStaffApi.addSource, { body: { ...body, code, kind, ownerKind, ownerId } });
  };
  const save = async () => {
    setSending(true);
    try {
      await send();
      setProblem(undefined);
      toggleNotification({ type: 'success', message: before ? '已保存，从下一次报送起生效。' : '已新建，报送单位现在可以报送。' });
      if (before) onSaved();
      else navigate(`../${typed.code}`);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
    setSending(false);
  };
  const title = before ? `${before.ownerName} · ${before.item}` : '新建数据源';
  return (
    <>
      <Layouts.Header title={title} navigationAction={<BackButton fallback=".." />} primaryAction={<Button loading={isSending} onClick={() => void save()}>保存</Button>} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {problem && (
            <Box role="alert" background="danger100" padding={4} hasRadius>
              <Typography textColor="danger700">{problem}</Typography>
            </Box>
          )}
          <Card title="报送什么">
            <SourceFields typed={typed} isNew={!before} onPut={put} />
          </Card>
          <Card title="列的对应">
            {before?.hasMore && <Typography textColor="neutral600">这个数据源还有定宽、代码对照、单位或合成列等设置，这里不显示，保存时保留原样。</Typography>}
            <Columns columns={typed.columns} onChange={(columns) => put({ columns })} />
          </Card>
          <Card title="用样例文件试一试">
            <Trial typed={typed} code={before?.code} />
          </Card>
        </Flex>
      </Layouts.Content>
    </>
  );
}
