/**
 * Numbers that are stored otherwise than people write them: money in fen, rates as shares of one. People type yuan
 * (also 50万) and per cent; the stored value follows every key, and what cannot be read is said at once.
 */
import { formatShortYuan, parseMoney } from '@rongqiao/contracts/values/money.ts';
import { formatPercent, parsePercent } from '@rongqiao/contracts/values/ratio.ts';
import { Field, TextInput, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { forwardRef, useEffect, useRef, useState } from 'react';
import type { InputProps } from '../input-props.ts';

interface Measure {
  unit: string;
  example: string;
  /** As typed → as stored, or what is wrong. */
  read(typed: string): { stored: string | number } | { problem: string };
  /** As stored → as typed. */
  write(stored: string): string;
  /** The stored value once more as one would say it; empty when it says no more than the box. */
  say(stored: string): string;
}

/** Handed on for what cannot be read: no field takes it, so saving is refused instead of keeping an older value. */
const UNREADABLE = '?';

const measureInput = ({ unit, example, read, write, say }: Measure) => {
  const Input = forwardRef<HTMLInputElement, InputProps>(({ name, label, hint, labelAction, required, disabled }, ref) => {
    const field = useField<string | number | null>(name);
    const stored = field.value === null || field.value === undefined || field.value === '' ? null : String(field.value);
    const [typed, setTyped] = useState(stored === null ? '' : write(stored));
    const [problem, setProblem] = useState<string>();
    const handedOn = useRef(stored);
    // The value changes from outside too: another language, discarded changes. Otherwise the box is the person's own.
    useEffect(() => {
      if (stored === handedOn.current) return;
      handedOn.current = stored;
      setTyped(stored === null ? '' : write(stored));
      setProblem(undefined);
    }, [stored]);
    const type = (text: string) => {
      const result = text.trim() === '' ? { stored: null } : read(text);
      setTyped(text);
      setProblem('problem' in result ? result.problem : undefined);
      const value = 'problem' in result ? UNREADABLE : result.stored;
      handedOn.current = value === null ? null : String(value);
      field.onChange(name, value);
    };
    const said = stored !== null && !problem ? say(stored) : '';
    return (
      <Field.Root name={name} hint={said ? `${said}${hint ? `　${String(hint)}` : ''}` : hint} error={problem ?? field.error} required={required}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <TextInput
          ref={ref}
          inputMode="decimal"
          value={typed}
          placeholder={disabled ? '' : example}
          disabled={disabled}
          onChange={(event) => type(event.target.value)}
          endAction={<Typography textColor="neutral600">{unit}</Typography>}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  });
  Input.displayName = `MeasureInput(${unit})`;
  return Input;
};

const isFen = (text: string) => /^\d{1,19}$/.test(text);
const isShare = (text: string) => /^\d(\.\d{1,6})?$/.test(text);

/** Stored as text of digits: `50000000` fen is 500000 yuan. */
export const MoneyInput = measureInput({
  unit: '元',
  example: '例如 500000 或 50万',
  read: (typed) => {
    const money = parseMoney(typed);
    return money.ok ? { stored: money.fen.toString() } : { problem: money.message };
  },
  write: (fen) => (isFen(fen) ? fen.padStart(3, '0').replace(/(\d\d)$/, '.$1').replace(/\.00$/, '') : fen),
  say: (fen) => (isFen(fen) && fen.length > 6 ? `合 ${formatShortYuan(BigInt(fen))}` : ''),
});

/** Stored as text of a share of one: `0.0360` is 3.6 %. */
export const RateInput = measureInput({
  unit: '%',
  example: '例如 3.6',
  read: (typed) => {
    const rate = parsePercent(typed);
    return rate.ok ? { stored: rate.ratio } : { problem: rate.message };
  },
  write: (share) => (isShare(share) ? formatPercent(share).replace(/\.?0+%$|%$/, '') : share),
  say: () => '',
});

/** Strapi's own box would group its digits: 2,025. */
export const YearInput = measureInput({
  unit: '年',
  example: '例如 2025',
  read: (typed) => (/^\s*\d{4}\s*$/.test(typed) ? { stored: Number(typed) } : { problem: '请填四位年份，例如 2025。' }),
  write: (year) => year,
  say: () => '',
});
