package dev.attache.intake;

import java.io.IOException;

/** Says that packed bytes become more than they may. */
final class BombException extends IOException {

  private static final long serialVersionUID = 1L;

  BombException(int ratio) {
    super(
        "unpacks to more than "
            + ratio
            + " times its size, as archives do that are made to harm; if it is sound, raise the"
            + " limit");
  }
}
