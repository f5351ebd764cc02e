/** 我要咨询: a topic and a city lead to somebody who answers, by a moment that is promised beforehand. */
import { type About, Topic, topicLabels } from '@rongqiao/inquiry/contract.ts';
import { answerClock, CLOSES_AT_HOUR, isOpenAt, OPENS_AT_HOUR, promiseText } from '@rongqiao/inquiry/domain/answer-clock.ts';
import { type CityChannel, cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import { topicHints, waysOf } from './consult-topics.ts';

/** From which page one comes: parameter → what the question is about, and the topic that it then has. */
const abouts = { product: 'loan', policy: 'policy', institution: 'loan' } as const satisfies Record<About['kind'], Topic>;

export function consultPage(params: URLSearchParams, now: Date) {
  const city = cityChannels.find(({ slug }) => slug === params.get('city'));
  const about = aboutOf(params);
  const topic = Topic.options.find((key) => key === params.get('topic')) ?? (about && abouts[about.kind]);
  return {
    city,
    about,
    topic,
    label: topic && topicLabels[topic],
    promise: promiseOf(now),
    topics: Topic.options.map((key) => ({ href: `/consult?${linkTo(key, city)}`, label: topicLabels[key], hint: topicHints[key] })),
    ways: topic ? waysOf[topic](city?.slug ?? '') : [],
    regions: regionOptions,
    regionCode: city?.regionCode ?? '',
  };
}

/** Liaoning as a whole for those who sit elsewhere or everywhere. */
export const regionOptions = [...cityChannels.map(({ regionCode, name }) => ({ value: regionCode, label: name })), { value: '210000', label: '全省或其他' }];

const promiseOf = (now: Date) => ({
  isOpen: isOpenAt(now),
  hours: `工作日${OPENS_AT_HOUR}:00—${CLOSES_AT_HOUR}:00`,
  until: promiseText(answerClock(now).dueAt),
});

const linkTo = (topic: string, city: CityChannel | undefined) => new URLSearchParams({ topic, ...(city ? { city: city.slug } : {}) });

function aboutOf(params: URLSearchParams): About | undefined {
  for (const kind of Object.keys(abouts) as About['kind'][]) {
    const slug = params.get(kind);
    if (slug && slug.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return { kind, slug };
  }
  return undefined;
}
