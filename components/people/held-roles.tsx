import { useHeldPeriod } from '@/components/record/held-role';
import { Meta } from '@/components/record/meta';
import { Statements } from '@/components/record/section';
import { BodyLink } from '@/components/record/who';
import type { PublicPerson } from '@/lib/people/queries/page';

/** The roles that somebody held, earliest first, each with its body and its dates. */
export function HeldRoles({ roles }: Pick<PublicPerson, 'roles'>) {
  const periodOf = useHeldPeriod();
  return (
    <Statements>
      {roles.map((held) => (
        <li key={held.id}>
          <p>
            <bdi>{held.role}</bdi>
          </p>
          <Meta>
            {held.organization ? <BodyLink organization={held.organization} short /> : null}
            {periodOf(held) ? <span>{periodOf(held)}</span> : null}
          </Meta>
        </li>
      ))}
    </Statements>
  );
}
