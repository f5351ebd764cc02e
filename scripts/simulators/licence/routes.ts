import { randomUUID } from 'node:crypto';
import type { Answer } from '../http/answers.ts';
import { json, notFoundPage, problem, showPage } from '../http/answers.ts';
import { withJson } from '../http/read-json.ts';
import type { Route, SimulatorRequest } from '../http/routes.ts';
import { isSameName } from '../register.ts';
import { addNewest } from '../state.ts';
import type { World } from '../world.ts';
import { decide, showRequest } from './decide.ts';
import { confirmPath, requestList } from './pages.ts';
import { ask, LicenceOrder, statusAt } from './request.ts';
import { resultOf } from './result.ts';
import type { Signer } from './sign.ts';

export function licenceRoutes(world: World, signer: Signer): Route[] {
  const { licenceRequests } = world.state;
  const find = ({ params }: SimulatorRequest) => licenceRequests.find(({ requestId }) => requestId === params.id);
  const listed = () => licenceRequests.map((request) => ({ request, status: statusAt(request, world.now()) }));
  return [
    { method: 'GET', path: '/licence', answer: () => showPage('电子营业执照', requestList(listed())) },
    {
      method: 'GET',
      path: '/licence/public-key',
      service: 'licence',
      answer: () => json(200, { algorithm: 'Ed25519', publicKeyPem: signer.publicKeyPem }),
    },
    {
      method: 'POST',
      path: '/licence/requests',
      service: 'licence',
      answer: withJson(LicenceOrder, (order) => open(world, order)),
    },
    {
      method: 'GET',
      path: '/licence/requests/:id',
      service: 'licence',
      answer: (request) => {
        const found = find(request);
        return found ? json(200, resultOf(found, world.now(), signer)) : noSuchRequest;
      },
    },
    {
      method: 'GET',
      path: confirmPath(':id'),
      answer: (request) => {
        const found = find(request);
        return found ? showRequest(world, found) : noSuchPage;
      },
    },
    {
      method: 'POST',
      path: confirmPath(':id'),
      answer: (request) => {
        const found = find(request);
        return found ? decide(world, found, new URLSearchParams(request.body)) : noSuchPage;
      },
    },
  ];
}

function open(world: World, order: LicenceOrder): Answer {
  const firm = world.register.byUscc(order.uscc);
  if (!firm) return notRegistered(order.uscc);
  if (!isSameName(firm.name, order.enterpriseName)) return otherName;
  const request = ask({ ...order, enterpriseName: firm.name }, randomUUID(), world.now());
  addNewest(world.state.licenceRequests, request);
  world.changed();
  const { requestId, expiresAt } = request;
  return json(201, { requestId, confirmUrl: world.publicAddress() + confirmPath(requestId), expiresAt });
}

const notRegistered = (uscc: string): Answer =>
  problem({
    status: 422,
    code: 'firm-not-registered',
    message: `登记名册中没有统一社会信用代码 ${uscc}，请核对后重新提交。`,
    fields: [{ path: 'uscc', message: '登记名册中没有这个代码，请核对。' }],
  });

const otherName = problem({
  status: 422,
  code: 'enterprise-name-mismatch',
  message: '企业名称与登记名册不一致，请按营业执照上的全称填写。',
  fields: [{ path: 'enterpriseName', message: '与登记名册不一致，请按营业执照上的全称填写。' }],
});

const noSuchRequest = problem({ status: 404, code: 'no-such-request', message: '没有这个请求，请核对编号。' });
const noSuchPage = notFoundPage('没有这个出示请求，请回到平台重新发起。');
