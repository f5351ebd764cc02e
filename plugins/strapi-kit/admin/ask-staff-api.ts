/** Asks a plugin's staff routes with the token of whoever is signed in. */
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';

export interface StaffEndpoint {
  method: string;
  path: string;
}
export interface Asked {
  params?: Record<string, string | number>;
  query?: Record<string, string | number | undefined>;
  body?: object;
}

/** `useStaffApi('accounts')`: paths are below `/accounts`; answers are what stands under `data`, as JSON. */
export function useStaffApi(plugin: string) {
  const client = useFetchClient();
  return useMemo(() => {
    const ask = async <Answer>(
      { method, path }: StaffEndpoint,
      { params = {}, query, body }: Asked = {},
    ): Promise<Answer> => {
      const url = address(plugin, path, params);
      const send = { POST: client.post, PUT: client.put }[method];
      const { data } = send
        ? await send<{ data: Answer }>(url, body ?? {}, { params: query })
        : await client.get<{ data: Answer }>(url, { params: query });
      return data.data;
    };
    const fetchFile = async ({ path }: StaffEndpoint, params: Record<string, string>): Promise<Blob> =>
      (await client.get<Blob>(address(plugin, path, params), { responseType: 'blob' })).data;
    return { ask, fetchFile };
  }, [client, plugin]);
}

const address = (plugin: string, path: string, params: Record<string, string | number>) =>
  `/${plugin}${path.replaceAll(/:(\w+)/g, (_match, name: string) => encodeURIComponent(String(params[name])))}`;

/** The platform's own sentence where there is one. */
export function sentenceOf(error: unknown): string {
  if (isFetchError(error)) {
    const said = error.response?.data?.error as
      | { message?: string; details?: { fields?: { message: string }[] } }
      | undefined;
    const fields = said?.details?.fields?.map(({ message }) => message) ?? [];
    if (fields.length > 0) return fields.join('；');
    if (said?.message) return said.message;
  }
  return '没能连接服务器，请检查网络后再试。';
}
