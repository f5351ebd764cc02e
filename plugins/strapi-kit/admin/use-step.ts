import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { type Asked, type StaffEndpoint, sentenceOf, useStaffApi } from './ask-staff-api.ts';

/**
 * A step that staff take: it is sent once, what came of it is said, and the page loads anew either way, because somebody
 * else may have been quicker.
 */
export function useStep(plugin: string, onSettled: () => void) {
  const { ask } = useStaffApi(plugin);
  const { toggleNotification } = useNotification();
  const [isSending, setSending] = useState(false);
  const take = async (endpoint: StaffEndpoint, asked: Asked, done: string): Promise<void> => {
    setSending(true);
    try {
      await ask(endpoint, asked);
      toggleNotification({ type: 'success', message: done });
    } catch (error) {
      toggleNotification({ type: 'danger', message: sentenceOf(error) });
    }
    setSending(false);
    onSettled();
  };
  return { isSending, take };
}
