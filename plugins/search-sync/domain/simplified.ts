/**
 * Traditional characters of the trade in their simplified form. The index folds them by itself, but after it has cut the
 * words; here they are folded first, so that words are cut where the dictionary knows them.
 */
const traditional = '貸貼擔應賬帳質專創證債資產農業銀會險補償獎勵稅務貿類發還續過橋購採標項廠設備園區綠環節數轉換聯網貨倉單據現軟權讓審覈實際進國匯價風陽連撫順錦營盤鐵嶺蘆島遼寧東龍頭個體戶為無與開辦請領減緩納關係組織訂額間時長達問報銷總華廣場門處導計劃協議書號碼線電話員執條統檔種養視頻圖館學術讀試驗廳縣鄉鎮賃瀋兌財';
const simplified = '贷贴担应账帐质专创证债资产农业银会险补偿奖励税务贸类发还续过桥购采标项厂设备园区绿环节数转换联网货仓单据现软权让审核实际进国汇价风阳连抚顺锦营盘铁岭芦岛辽宁东龙头个体户为无与开办请领减缓纳关系组织订额间时长达问报销总华广场门处导计划协议书号码线电话员执条统档种养视频图馆学术读试验厅县乡镇赁沈兑财';

const pairs = new Map([...traditional].map((character, place) => [character, [...simplified][place] ?? character]));

export const toSimplified = (text: string): string => [...text].map((character) => pairs.get(character) ?? character).join('');
