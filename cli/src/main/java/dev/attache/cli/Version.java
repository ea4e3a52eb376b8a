package dev.attache.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest gives. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Attache.class.getPackage().getImplementationVersion();
    return new String[] {"attache " + (version == null ? "(not packaged)" : version)};
  }
}
