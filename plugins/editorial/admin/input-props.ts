/** What the content manager hands to an input of its edit view. */
import type { ReactNode } from 'react';

export interface InputProps {
  name: string;
  label: string;
  attribute: { type: string; required?: boolean; options?: { list?: string }; pluginOptions?: { list?: string } };
  hint?: ReactNode;
  labelAction?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
}
