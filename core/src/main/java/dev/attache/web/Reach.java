package dev.attache.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Tells addresses of the public internet from those of this machine and its networks. */
final class Reach {

  /** Networks that lead to nobody in public, first byte to last of each (RFC 6890 and others). */
  private static final int[][] PRIVATE =
      new int[][] {
        {0, 0, 0, 0, 8},
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 3},
      };

  private Reach() {}

  /** Whether an address is one of the public internet. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic(bytes);
    }
    return !(address instanceof Inet6Address) || isPublic6(bytes);
  }

  private static boolean isPublic6(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if ((first & 0xfe) == 0xfc) {
      return false; // unique local
    }
    boolean mapped = true;
    for (int i = 0; i < 10; i++) {
      mapped &= bytes[i] == 0;
    }
    boolean v4 = mapped && ((bytes[10] & bytes[11] & 0xff) == 0xff || (bytes[10] | bytes[11]) == 0);
    if (v4) {
      return isPublic(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (first == 0 && second == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b) {
      return isPublic(Arrays.copyOfRange(bytes, 12, 16)); // NAT64
    }
    if (first == 0x20 && second == 0x02) {
      return isPublic(Arrays.copyOfRange(bytes, 2, 6)); // 6to4
    }
    // documentation and Teredo
    boolean special = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    boolean examples =
        first == 0x20 && second == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8;
    return !special && !examples && (first & 0xe0) == 0x20;
  }

  private static boolean isPublic(byte[] bytes) {
    for (int[] network : PRIVATE) {
      int bits = network[4];
      boolean inside = true;
      for (int i = 0; i < 4 && bits > 0; i++, bits -= 8) {
        int mask = bits >= 8 ? 0xff : 0xff << (8 - bits) & 0xff;
        inside &= (bytes[i] & mask) == (network[i] & mask);
      }
      if (inside) {
        return false;
      }
    }
    return true;
  }
}
