import { FactKind, factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { Checkbox, Field, Grid, NumberInput, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { OwnerChoice } from './OwnerChoice.tsx';
import { type TypedSource, usualTyped } from './typed-source.ts';

interface Props {
  typed: TypedSource;
  /** Code, kind and owner are said once. */
  isNew: boolean;
  onPut(part: Partial<TypedSource>): void;
}

const texts = [
  { name: 'item', label: '数据名称', hint: '例如“电费账单”。', maxLength: 80 },
  { name: 'legalBasis', label: '法律依据或协议', hint: '企业在信用档案里看得到。', maxLength: 300 },
  { name: 'pullUrl', label: '拉取地址（可不填）', hint: '平台按周期到这个地址取文件；地址须先列入允许名单。', maxLength: 500 },
] as const;

const numbers = [
  { name: 'everyDays', label: '每几天报送一次（空：不定期）' },
  { name: 'lateAfterDays', label: '宽限天数' },
  { name: 'retentionMonths', label: '保存月数' },
] as const;

const acceptances = { rows: '好的行先入库，错的行退回', whole: '有一行错，整批隔离' };

const Cell = ({ children }: { children: ReactNode }) => (
  <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

export function SourceFields({ typed, isNew, onPut }: Props) {
  return (
    <Grid.Root gap={4}>
      {isNew && (
        <>
          <Cell>
            <Field.Root name="code" required hint="小写字母、数字和连字符，定了不再改。">
              <Field.Label>编号</Field.Label>
              <TextInput value={typed.code} maxLength={60} onChange={(event: { target: { value: string } }) => onPut({ code: event.target.value })} />
              <Field.Hint />
            </Field.Root>
          </Cell>
          <Cell>
            <Field.Root name="kind" required>
              <Field.Label>数据种类</Field.Label>
              <SingleSelect value={typed.kind} onChange={(kind: string | number) => onPut({ kind: kind as FactKind, columns: usualTyped(kind as FactKind) })}>
                {FactKind.options.map((kind) => (
                  <SingleSelectOption key={kind} value={kind}>
                    {factKinds[kind].label}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Cell>
          <Cell>
            <OwnerChoice onChoose={(owner) => onPut({ ownerKind: owner.kind, ownerId: owner.id })} />
          </Cell>
        </>
      )}
      {texts.map(({ name, label, hint, maxLength }) => (
        <Cell key={name}>
          <Field.Root name={name} required={name !== 'pullUrl'} hint={hint}>
            <Field.Label>{label}</Field.Label>
            <TextInput value={typed[name]} maxLength={maxLength} onChange={(event: { target: { value: string } }) => onPut({ [name]: event.target.value })} />
            <Field.Hint />
          </Field.Root>
        </Cell>
      ))}
      {numbers.map(({ name, label }) => (
        <Cell key={name}>
          <Field.Root name={name}>
            <Field.Label>{label}</Field.Label>
            <NumberInput value={typed[name]} onValueChange={(value: number | undefined) => onPut({ [name]: value })} />
          </Field.Root>
        </Cell>
      ))}
      <Cell>
        <Field.Root name="acceptance" required>
          <Field.Label>有错行时</Field.Label>
          <SingleSelect value={typed.acceptance} onChange={(acceptance: string | number) => onPut({ acceptance: String(acceptance) })}>
            {Object.entries(acceptances).map(([code, label]) => (
              <SingleSelectOption key={code} value={code}>
                {label}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Cell>
      <Cell>
        <Checkbox checked={typed.isCompletePerPeriod} onCheckedChange={(isTicked: boolean | string) => onPut({ isCompletePerPeriod: isTicked === true })}>
          每次报的是整个账期：再报时没有的行就算终止
        </Checkbox>
      </Cell>
    </Grid.Root>
  );
}
