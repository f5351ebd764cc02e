/** What a person would call the browser that a session was opened with. */
const browsers: [RegExp, string][] = [
  [/MicroMessenger/i, '微信'],
  [/DingTalk/i, '钉钉'],
  [/HuaweiBrowser/i, '华为浏览器'],
  [/QQBrowser/i, 'QQ浏览器'],
  [/Edg/i, 'Edge'],
  [/Firefox/i, 'Firefox'],
  [/Chrome|CriOS/i, 'Chrome'],
  [/Safari/i, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/iPhone|iPad/i, 'iPhone 或 iPad'],
  [/Android/i, '安卓手机'],
  [/Windows/i, 'Windows 电脑'],
  [/Mac OS/i, '苹果电脑'],
  [/Linux/i, 'Linux 电脑'],
];

const first = (table: [RegExp, string][], text: string) => table.find(([pattern]) => pattern.test(text))?.[1];

export function browserName(userAgent: string): string {
  const parts = [first(systems, userAgent), first(browsers, userAgent)].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : '未知设备';
}
