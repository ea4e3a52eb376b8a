package dev.attache.language;

/**
 * What the parser looks at: the templates of Zhang and Nivre (2011), with Brown clusters as Koo,
 * Carreras and Collins (2008) use them.
 */
final class ParserFeatures {

  private ParserFeatures() {}

  private static int w(Sentence s, int i) {
    return i < 0 ? 1 : i == s.size ? 2 : s.lower[i];
  }

  private static int t(Sentence s, int i) {
    return i < 0 ? 97 : i == s.size ? 98 : s.xtag[i];
  }

  private static int c(Sentence s, int i) {
    return i < 0 ? 1 : i == s.size ? 3 : s.cluster[i];
  }

  private static int c4(Sentence s, int i) {
    return i < 0 ? 1 : i == s.size ? 3 : s.cluster4[i];
  }

  private static int c6(Sentence s, int i) {
    return i < 0 ? 1 : i == s.size ? 3 : s.cluster6[i];
  }

  /** The features of a state. */
  static void action(Sentence s, ArcHybrid p, Features f) {
    f.clear();
    int s0 = p.stack(0);
    int s1 = p.stack(1);
    int s2 = p.stack(2);
    int b0 = p.buffer(0);
    int b1 = p.buffer(1);
    int b2 = p.buffer(2);
    int s0w = w(s, s0);
    int s0t = t(s, s0);
    int s1w = w(s, s1);
    int s1t = t(s, s1);
    int b0w = w(s, b0);
    int b0t = t(s, b0);
    int b1w = w(s, b1);
    int b1t = t(s, b1);
    int b2t = t(s, b2);
    int s2t = t(s, s2);
    int s0c = c(s, s0);
    int s1c = c(s, s1);
    int b0c = c(s, b0);
    int s0c6 = c6(s, s0);
    int s1c6 = c6(s, s1);
    int b0c6 = c6(s, b0);
    int s0c4 = c4(s, s0);
    int s1c4 = c4(s, s1);
    int b0c4 = c4(s, b0);
    f.add(1, 0);
    f.add(2, s0w, s0t);
    f.add(3, s0w);
    f.add(4, s0t);
    f.add(5, s1w, s1t);
    f.add(6, s1w);
    f.add(7, s1t);
    f.add(8, b0w, b0t);
    f.add(9, b0w);
    f.add(10, b0t);
    f.add(11, b1w, b1t);
    f.add(12, b1w);
    f.add(13, b1t);
    f.add(14, w(s, b2), b2t);
    f.add(15, b2t);
    f.add(16, s0w, s0t, b0w, b0t);
    f.add(17, s0w, s0t, b0w);
    f.add(18, s0w, s0t, b0t);
    f.add(19, s0w, b0w, b0t);
    f.add(20, s0t, b0w, b0t);
    f.add(21, s0w, b0w);
    f.add(22, s0t, b0t);
    f.add(23, b0t, b1t);
    f.add(24, s1w, s0w);
    f.add(25, s1t, s0t);
    f.add(26, s1t, s0w);
    f.add(27, s1w, s0t);
    f.add(28, s1w, s1t, s0t);
    f.add(29, s1t, s0w, s0t);
    f.add(30, b0t, b1t, b2t);
    f.add(31, s0t, b0t, b1t);
    f.add(32, s1t, s0t, b0t);
    f.add(33, s2t, s1t, s0t);
    f.add(34, s1t, s0t, b0t, b1t);
    f.add(35, s0w, b0t, b1t);
    f.add(36, s1w, s0t, b0t);
    f.add(37, s1t, s0w, b0t);
    f.add(38, s1t, s0t, b0w);
    // distance and valency
    int d = s0 >= 0 && b0 >= 0 ? Math.min(b0 - s0, 8) : 0;
    int d1 = s1 >= 0 && s0 >= 0 ? Math.min(s0 - s1, 8) : 0;
    f.add(39, s0w, d);
    f.add(40, s0t, d);
    f.add(41, b0w, d);
    f.add(42, b0t, d);
    f.add(43, s0w, b0w, d);
    f.add(44, s0t, b0t, d);
    f.add(45, s1t, s0t, d1);
    f.add(46, s1w, s0w, d1);
    int l0 = s0 < 0 ? -1 : p.left1[s0];
    int l02 = s0 < 0 ? -1 : p.left2[s0];
    int r0 = s0 < 0 ? -1 : p.right1[s0];
    int r02 = s0 < 0 ? -1 : p.right2[s0];
    int l1 = s1 < 0 ? -1 : p.left1[s1];
    int r1 = s1 < 0 ? -1 : p.right1[s1];
    int r12 = s1 < 0 ? -1 : p.right2[s1];
    int lb = b0 < 0 ? -1 : p.left1[b0];
    int lb2 = b0 < 0 ? -1 : p.left2[b0];
    int vl0 = s0 < 0 ? 0 : Math.min(p.leftCount[s0], 4);
    int vr0 = s0 < 0 ? 0 : Math.min(p.rightCount[s0], 4);
    int vr1 = s1 < 0 ? 0 : Math.min(p.rightCount[s1], 4);
    int vlb = b0 < 0 ? 0 : Math.min(p.leftCount[b0], 4);
    f.add(47, s0w, vr0);
    f.add(48, s0t, vr0);
    f.add(49, s0w, vl0);
    f.add(50, s0t, vl0);
    f.add(51, b0w, vlb);
    f.add(52, b0t, vlb);
    f.add(53, s1w, vr1);
    f.add(54, s1t, vr1);
    f.add(55, t(s, l0), s0t);
    f.add(56, w(s, l0));
    f.add(57, t(s, r0), s0t);
    f.add(58, w(s, r0));
    f.add(59, t(s, lb), b0t);
    f.add(60, w(s, lb));
    f.add(61, t(s, r1), s1t);
    f.add(62, t(s, l1), s1t);
    f.add(63, s0t, t(s, l0), t(s, l02));
    f.add(64, s0t, t(s, r0), t(s, r02));
    f.add(65, b0t, t(s, lb), t(s, lb2));
    f.add(66, s0t, t(s, r0), b0t);
    f.add(67, s0t, t(s, l0), b0t);
    f.add(68, s0t, b0t, t(s, lb));
    f.add(69, s1t, s0t, t(s, r1));
    f.add(70, s1t, s0t, t(s, r0));
    f.add(71, s1t, s0t, t(s, l0));
    f.add(72, s1t, t(s, r1), t(s, r12));
    f.add(73, s0w, t(s, r0), b0t);
    f.add(74, s1w, t(s, r1), s0t);
    f.add(75, s1t, w(s, r1), s0t);
    f.add(76, s0t, w(s, r0), b0t);
    f.add(77, s1w, w(s, l0), s0t);
    f.add(78, s0w, w(s, lb), b0t);
    // the preposition between a verb or noun and the noun at hand
    f.add(79, s1w, w(s, l0), s0w);
    f.add(80, s1t, w(s, l0), s0t);
    f.add(81, w(s, s2), w(s, l0), s0w);
    f.add(82, s2t, s1t, w(s, l0), s0t);
    // clusters
    f.add(83, s0c);
    f.add(84, b0c);
    f.add(85, s1c);
    f.add(86, c(s, b1));
    f.add(87, s0c, b0c);
    f.add(88, s1c, s0c);
    f.add(89, s0c6, b0c6, d);
    f.add(90, s1c6, s0c6, d1);
    f.add(91, s0c4, b0c4);
    f.add(92, s1c4, s0c4);
    f.add(93, s0c4, b0c4, c4(s, b1));
    f.add(94, s1c4, s0c4, b0c4);
    f.add(95, s0c, b0t);
    f.add(96, s0t, b0c);
    f.add(97, s1c, s0t);
    f.add(98, s1t, s0c);
    f.add(99, s0w, b0c6);
    f.add(100, s0c6, b0w);
    f.add(101, s1w, s0c6);
    f.add(102, s1c6, s0w);
    f.add(103, s0c, b0t, b1t);
    f.add(104, s1c, s0t, b0t);
    f.add(105, s1t, s0c, b0t);
    f.add(106, s1t, s0t, b0c);
    f.add(107, s0c6, c6(s, r0), b0c6);
    f.add(108, s1c6, c6(s, r1), s0c6);
    f.add(109, s1c6, w(s, l0), s0c6);
    f.add(110, s0c6, b0c6, c6(s, b1), s1t);
    f.add(111, s2t, c6(s, s1), s0c6, b0t);
    f.add(112, t(s, b0), b1t, b2t, t(s, p.buffer(3)));
    f.add(113, s1t, s0t, vr1, vr0);
    f.add(114, w(s, s0 - 1), s0 < 0 ? 0 : s0t);
    f.add(115, t(s, s0 < 0 ? -1 : s0 - 1), s0t, t(s, s0 < 0 || s0 + 1 > s.size ? -1 : s0 + 1));
    f.add(116, t(s, b0 - 1), b0t);
  }

  /** The features of an arc in the finished tree. */
  static void label(Sentence s, ArcHybrid p, int d, Features f) {
    f.clear();
    int h = p.head[d];
    boolean root = h == s.size;
    int g = root || h < 0 ? -1 : p.head[h];
    int side = d < h ? 1 : 2;
    int hw = w(s, h);
    int ht = t(s, h);
    int dw = w(s, d);
    int dt = t(s, d);
    int hc = c(s, h);
    int dc = c(s, d);
    int l = p.left1[d];
    int r = p.right1[d];
    int lr = nearLeft(p, d);
    int far = Math.min(Math.abs(h - d), 6);
    int sib = side == 1 ? sibling(p, h, d, -1) : sibling(p, h, d, 1);
    int hl = root ? -1 : p.left1[h];
    int hr = root ? -1 : p.right1[h];
    f.add(201, root ? 1 : 0, side);
    f.add(202, hw, side);
    f.add(203, ht, side);
    f.add(204, dw, side);
    f.add(205, dt, side);
    f.add(206, hw, dw);
    f.add(207, ht, dt, side);
    f.add(208, hw, dt, side);
    f.add(209, ht, dw, side);
    f.add(210, hc, dc, side);
    f.add(211, hc, dt, side);
    f.add(212, ht, dc, side);
    f.add(213, dc);
    f.add(214, c6(s, h), c6(s, d), side);
    f.add(215, ht, dt, side, far);
    f.add(216, w(s, lr), dt, ht);
    f.add(217, w(s, lr), dw);
    f.add(218, w(s, lr), hw, dt);
    f.add(219, w(s, l), dt, ht);
    f.add(220, w(s, r), dt, ht);
    f.add(221, t(s, l), dt, ht, t(s, r));
    f.add(222, t(s, lr), dt, ht, side);
    f.add(223, t(s, sib), dt, ht, side);
    f.add(224, w(s, sib), dt, ht, side);
    f.add(225, t(s, g), ht, dt);
    f.add(226, w(s, g), ht, dt);
    f.add(227, t(s, d - 1), dt, t(s, d + 1 > s.size ? -1 : d + 1));
    f.add(228, w(s, d - 1), dt, side);
    f.add(229, w(s, d + 1 > s.size ? -1 : d + 1), dt, side);
    f.add(230, s.suffix3[d], ht, side);
    f.add(231, root ? 0 : s.suffix3[h], dt, side);
    f.add(
        232,
        root ? 0 : Math.min(p.leftCount[h], 3),
        root ? 0 : Math.min(p.rightCount[h], 3),
        dt,
        ht);
    f.add(233, Math.min(p.leftCount[d], 3), Math.min(p.rightCount[d], 3), dt, ht);
    f.add(234, t(s, hl), ht, dt, side);
    f.add(235, t(s, hr), ht, dt, side);
    f.add(236, w(s, hl), ht, dt, side);
    f.add(237, w(s, hr), ht, dt, side);
    f.add(238, c6(s, g), c6(s, h), c6(s, d));
    f.add(239, w(s, lr), c6(s, h), c6(s, d));
    f.add(240, auxiliary(s, p, h), dt, side);
    f.add(241, auxiliary(s, p, h), dc, side);
    f.add(242, auxiliary(s, p, h), s.suffix2[Math.min(h, s.size - 1)], dt, side);
    f.add(243, w(s, h - 1), ht, dt);
  }

  /** Hash of the last child to the left of a head: "was" before "seen", "by" before "them". */
  private static int auxiliary(Sentence s, ArcHybrid p, int h) {
    if (h >= s.size) {
      return 0;
    }
    return w(s, nearLeft(p, h)) * 31 + w(s, p.left1[h]);
  }

  private static int nearLeft(ArcHybrid p, int d) {
    for (int i = d - 1; i >= 0 && i > d - 12; i--) {
      if (p.head[i] == d) {
        return i;
      }
    }
    return -1;
  }

  /** The next child of {@code h} from {@code d} towards it. */
  private static int sibling(ArcHybrid p, int h, int d, int away) {
    for (int i = d - away; i != h && i >= 0 && i < p.n; i -= away) {
      if (p.head[i] == h) {
        return i;
      }
    }
    return -1;
  }
}
