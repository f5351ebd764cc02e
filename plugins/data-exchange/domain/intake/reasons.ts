/** Why a file is refused or its batch kept out, and what its sender can do about it. `…` stands for a detail. */
export const reasons = {
  // Refused: not one row can be trusted
  empty: '文件是空的，请确认导出成功后重新报送。',
  'too-large': '文件超过…，请按月份或地区拆成几个文件报送。',
  'old-excel': '这是旧版 Excel（.xls）文件，请用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（.xlsx）”后重新报送。',
  'html-as-excel': '这其实是网页，只是扩展名改成了表格。请用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（.xlsx）”后重新报送。',
  'xml-as-excel': '这是 XML 文件，请用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（.xlsx）”后重新报送。',
  dbf: '这是 DBF 数据库文件，请用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（.xlsx）”后重新报送。',
  pdf: '这是 PDF 文件，里面的表格不能可靠地读出来，请报送导出它的表格（.xlsx 或 .csv）。',
  picture: '这是图片，请报送表格文件（.xlsx 或 .csv）。',
  'other-archive': '这种压缩包不能打开，请改用 zip 压缩，或者直接报送表格文件。',
  'other-office': '这不是表格文件，请报送 .xlsx、.csv 或定长文本。',
  'binary-workbook': '这是二进制工作簿（.xlsb），请用 Excel“另存为”选择“Excel 工作簿（.xlsx）”后重新报送。',
  encrypted: '文件设了打开密码，请去掉密码后重新报送。',
  'not-text': '文件不是文本，也不是平台能读的表格，请报送 .xlsx、.csv 或定长文本。',
  damaged: '文件不完整或已损坏（…），请重新导出后再报送。',
  bomb: '文件解开后大得不合常理（…），平台没有打开它。请确认来源，重新导出后再报送。',
  'unsafe-name': '压缩包里有不安全的文件名（…），平台没有打开它。请只放表格文件和清单后重新压缩。',
  'nested-archive': '压缩包里还有压缩包（…），请把表格直接放在一层里重新压缩。',
  'entity-expansion': '文件里有文档类型声明（…），平台不读这样的文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后重新报送。',
  'line-too-long': '第…行太长，像是换行符丢失了，请检查导出设置后重新报送。',
  'too-many-columns': '列数超过…，请确认导出的是这张表后重新报送。',
  'too-many-rows': '行数超过…，请按月份或地区拆成几个文件报送。',
  quotes: '从第…行起引号不成对，后面的行无法分开。请检查这一行的引号，改正后重新报送。',
  'no-header': '没有找到列名行。表里应有这些列：…。请对照模板检查列名后重新报送。',
  'missing-columns': '缺少必需的列：…。请补上后重新报送。',
  'ambiguous-columns': '有两列都像“…”，不能判断用哪一列，请改成不同的列名后重新报送。',
  'no-such-sheet': '没有名为“…”的工作表，请检查后重新报送。',
  'no-rows': '表里只有列名，没有数据，请确认导出条件后重新报送。',
  'no-tables': '压缩包里没有表格文件，请检查后重新压缩。',
  'manifest-unreadable': '清单看不懂（…）。清单应有“文件名”和“记录数”两列，需要核对金额时再加“金额合计”一列。请改正清单后重新报送。',
  'manifest-mismatch': '压缩包与清单不一致：…。请补齐文件或改正清单后重新报送。',
  'took-too-long': '文件读了太久还没有读完，请拆成几个文件报送；仍不行请联系平台。',
  'took-too-much-memory': '文件太复杂，读它所需的内存超过限制，请拆成几个文件报送。',
  stopped: '读文件的程序意外停止，请重新报送；再次出现请联系平台。',
  // Quarantined: read, and kept out
  'bad-rows': '有…行不合格。这个数据源要求整批合格才入库，请改正后重新报送整个文件，或者选择只收下合格的行。',
  'all-rows-bad': '没有一行合格，请对照问题清单改正后重新报送。',
  'totals-differ': '…与数据加起来的数不一致，可能少了行或者改过数。请核对后重新报送。',
} as const;

export type ReasonCode = keyof typeof reasons;

export const reason = (code: ReasonCode, detail = ''): { code: ReasonCode; sentence: string } => ({ code, sentence: reasons[code].replace('…', detail).replace('（）', '') });
