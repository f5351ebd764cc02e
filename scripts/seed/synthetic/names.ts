/** Parts that names of invented firms and people are put together from. */
export const firstMarks = [...'鼎盛恒宏博嘉瑞泰华兴德信诚隆富丰裕昌荣源'];
export const secondMarks = [...'达通远邦和顺祥安宁润泽科创新益民业利成基'];
export const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
export const givenNames = [...'伟芳敏静强磊洋艳勇军杰娟涛超明霞平刚英华'];
