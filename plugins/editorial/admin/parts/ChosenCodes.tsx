/** The chosen codes of a long list as chips; each is taken out by its own button. */
import type { CodeListName } from '@rongqiao/contracts/code-lists.ts';
import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { labelOf } from '../../domain/codes.ts';

interface Props {
  list: CodeListName;
  chosen: string[];
  disabled: boolean;
  onChoose(codes: string[]): void;
}

export function ChosenCodes({ list, chosen, disabled, onChoose }: Props) {
  if (chosen.length === 0) return null;
  return (
    <Flex tag="ul" wrap="wrap" gap={2} paddingTop={1}>
      {chosen.map((code) => (
        <li key={code}>
          <Tag icon={<Cross aria-hidden />} label={`移除${labelOf(list, code)}`} disabled={disabled} onClick={() => onChoose(chosen.filter((one) => one !== code))}>
            {labelOf(list, code)}
          </Tag>
        </li>
      ))}
    </Flex>
  );
}
