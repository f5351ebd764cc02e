import type { Content } from '../pages/html.ts';
import { html } from '../pages/html.ts';
import { timeOf } from '../pages/layout.ts';
import type { LicenceRequest, LicenceStatus, PresenterRole } from './request.ts';
import { licenceStatusLabels, presenterRoleLabels, returnAddress } from './request.ts';

export const confirmPath = (requestId: string): string => `/licence/confirm/${requestId}`;

export function requestList(requests: readonly { request: LicenceRequest; status: LicenceStatus }[]): Content {
  return html`<p>真实环境中，法定代表人在手机的电子营业执照小程序里确认。这里的网页代替那部手机。</p>
${requests.length === 0 && html`<p class="card">还没有请求。在平台上选择“电子营业执照”证明企业后，请刷新本页。</p>`}
<ul class="cards">${requests.map(listed)}</ul>`;
}

const listed = ({ request, status }: { request: LicenceRequest; status: LicenceStatus }): Content => html`<li>
<a href="${confirmPath(request.requestId)}">${request.enterpriseName}</a>（${licenceStatusLabels[status]}）
<div class="soft">${request.uscc} · ${timeOf(request.askedAt)}</div>
</li>`;

const roleOption = ([role, label]: [string, string], chosen: PresenterRole): Content => html`<div>
<input type="radio" id="role-${role}" name="role" value="${role}"${role === chosen && html` checked`}>
<label for="role-${role}">${label}</label></div>`;

/** The name is never filled in: whoever holds the phone must say who it is. */
export function confirmForm(request: LicenceRequest, complaint?: string): Content {
  return html`${firmShown(request)}
<p>融桥平台请求出示这家企业的电子营业执照，用于证明操作人可以代表企业。</p>
${complaint && html`<p class="problem" role="alert" id="complaint">${complaint}</p>`}
<form method="post" action="${confirmPath(request.requestId)}">
<p><label for="name">出示人姓名</label><br>
<input type="text" id="name" name="name" value="" maxlength="50" autocomplete="off"${complaint && pointsAtComplaint}></p>
<fieldset><legend>出示人身份</legend>
${Object.entries(presenterRoleLabels).map((option) => roleOption(option, 'legal-representative'))}
</fieldset>
<p><button name="decision" value="agree">同意</button>
<button class="plain" name="decision" value="refuse">拒绝</button></p>
</form>
<p class="soft">请求在 ${timeOf(request.expiresAt)} 前有效。</p>`;
}

const pointsAtComplaint = html` aria-describedby="complaint" aria-invalid="true"`;

export const requestClosed = (request: LicenceRequest, sentence: string): Content => html`${firmShown(request)}
<p class="problem" role="alert">${sentence}</p>
<p><a href="${returnAddress(request)}">返回平台</a></p>`;

const firmShown = (request: LicenceRequest): Content => html`<dl>
<dt>企业名称</dt><dd>${request.enterpriseName}</dd>
<dt>统一社会信用代码</dt><dd>${request.uscc}</dd>
</dl>`;
