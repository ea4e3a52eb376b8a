package dev.attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameEventTest {

  private static KeptActor actor(String name, Actor.Kind kind, @Nullable String memberOf) {
    return new KeptActor(0, name, name, kind, null, null, null, Sector.UNK, null, memberOf, null);
  }

  @Test
  void memberAndItsBodyAreAlike() {
    KeptActor front = actor("Northern Front", Actor.Kind.ORGANISATION, null);
    KeptActor spokesman = actor("Ali Sayed", Actor.Kind.PERSON, "northern front");
    KeptActor other = actor("Omar Haddad", Actor.Kind.PERSON, "Southern Front");

    assertThat(SameEvent.alike(spokesman, front)).isPositive();
    assertThat(SameEvent.alike(front, spokesman)).isPositive();
    assertThat(SameEvent.alike(other, front)).isNegative();
  }
}
