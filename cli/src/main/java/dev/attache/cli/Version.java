package dev.attache.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest gives. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"attache " + number()};
  }

  /** The version alone. */
  static String number() {
    String version = Attache.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
