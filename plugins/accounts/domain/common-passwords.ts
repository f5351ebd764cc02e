/** Words and patterns that lists of stolen passwords begin with, and what people here make of them. Lower case. */
export const commonPasswords = [
  ...['password', 'passw0rd', 'passwd', 'qwerty', 'qwertyuiop', 'qwertyui', 'asdfghjkl', 'asdfgh', 'zxcvbnm', 'zxcvbn', 'qazwsx', 'qazwsxedc'],
  ...['1qaz2wsx', '1qaz2wsx3edc', '1q2w3e4r', '1q2w3e4r5t', 'q1w2e3r4', 'q1w2e3r4t5', 'abc123', 'abcd1234', 'a123456789', 'aa123456789', 'abc123456789'],
  ...['letmein', 'welcome', 'iloveyou', 'monkey', 'dragon', 'football', 'baseball', 'sunshine', 'princess', 'superman', 'trustno1', 'master', 'shadow'],
  ...['admin', 'administrator', 'root', 'guest', 'test', 'tester', 'testing', 'demo', 'changeme', 'default', 'system', 'manager', 'secret', 'login'],
  ...['woaini', 'woaini1314', '5201314', 'wodemima', 'mima', 'zhongguo', 'china', 'beijing', 'shanghai', 'shenyang', 'dalian', 'liaoning', 'nihao'],
  ...['caonima', 'taobao', 'alipay', 'weixin', 'wechat', 'rongqiao', 'company', 'office', 'finance', 'bank', 'money', 'summer', 'winter', 'spring', 'autumn'],
];
