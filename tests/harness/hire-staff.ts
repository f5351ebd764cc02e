/** Staff of a cms in a process of its own, as the super administrator hires them: invited, then choosing a password. */
import { signUpFirstAdministrator, staffPassword } from './admin.ts';

export interface Staff {
  /** What the super administrator asks for over the admin's own API. */
  asRoot<T>(path: string, body?: unknown): Promise<T>;
  hire(email: string, roleCode: string): Promise<void>;
}

export async function openOffice(cmsUrl: string): Promise<Staff> {
  const root = await signUpFirstAdministrator(cmsUrl);
  const ask = async <T>(path: string, body?: unknown, token?: string): Promise<T> => {
    const answer = await fetch(`${cmsUrl}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { data: T }).data;
  };
  const asRoot = <T>(path: string, body?: unknown) => ask<T>(path, body, root);
  const hire = async (email: string, roleCode: string) => {
    const role = (await asRoot<{ id: number; code: string }[]>('/admin/roles')).find(({ code }) => code === roleCode);
    const { registrationToken } = await asRoot<{ registrationToken: string }>('/admin/users', { email, firstname: '小明', lastname: '王', roles: [role?.id] });
    await ask('/admin/register', { registrationToken, userInfo: { firstname: '小明', lastname: '王', password: staffPassword } });
  };
  return { asRoot, hire };
}
