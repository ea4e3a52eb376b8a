package dev.attache.mention;

/** Sectors of an actor, as PLOVER names them. */
public enum Sector {
  /** Agriculture. */
  AGR,
  /** Business. */
  BUS,
  /** Police. */
  COP,
  /** Criminals. */
  CRM,
  /** Civilians. */
  CVL,
  /** Education. */
  EDU,
  /** Elites, former officials and others of influence. */
  ELI,
  /** Executive. */
  GOV,
  /** International body of states. */
  IGO,
  /** Journalists and media. */
  JRN,
  /** Courts. */
  JUD,
  /** Labour. */
  LAB,
  /** Legislature. */
  LEG,
  /** Health workers. */
  MED,
  /** State military. */
  MIL,
  /** Multinational company. */
  MNC,
  /** Non-governmental organisation. */
  NGO,
  /** Opposition. */
  OPP,
  /** Prisoners and detainees. */
  PRE,
  /** Paramilitary. */
  PRM,
  /** Political party. */
  PTY,
  /** Rebels. */
  REB,
  /** Refugees. */
  REF,
  /** Religious. */
  REL,
  /** Social groups. */
  SOC,
  /** Intelligence services. */
  SPY,
  /** Unidentified armed force. */
  UAF,
  /** Not known. */
  UNK
}
