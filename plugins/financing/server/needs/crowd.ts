/** How many firms of the register answer to an outline; counted anew every ten minutes. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { type Crowd, crowdOf } from '../../domain/anonymise-need.ts';
import { firmColumns, firmOf, FirmRow } from './firm-row.ts';

const KEPT_MS = 600_000;
/** Of each trade in each city so many are looked at: enough to know that there are five, so a crowd is never made larger. */
const FIRMS_LOOKED_AT = 20;

interface Counted {
  day: string;
  until: number;
  crowd: Promise<Crowd>;
}
const counted = new WeakMap<object, Counted>();

export function crowdToday(day: string): Promise<Crowd> {
  const known = counted.get(platform());
  if (known && known.day === day && known.until > Date.now()) return known.crowd;
  const crowd = countFirms(day);
  counted.set(platform(), { day, until: Date.now() + KEPT_MS, crowd });
  crowd.catch(() => counted.delete(platform()));
  return crowd;
}

async function countFirms(day: string): Promise<Crowd> {
  const rows = await database().many(
    FirmRow,
    sql`select * from (
        select ${firmColumns}, row_number() over (partition by left(e.region_code, 4), left(e.industry_code, 3) order by e.id) as place
        from enterprises e where e.register_status = 'active') firms
      where place <= ${FIRMS_LOOKED_AT}`,
  );
  return crowdOf(rows.map(firmOf), day);
}
