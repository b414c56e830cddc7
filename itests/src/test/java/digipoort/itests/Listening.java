// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process listens, from Linux' /proc. */
final class Listening {
  private static final String LISTEN = "0A";
  private static final int ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final int HEX = 16;

  private Listening() {}

  static List<InetSocketAddress> addresses(Process process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    Set<String> own = sockets(proc.resolve("fd"));
    return Stream.of("net/tcp", "net/tcp6")
        .map(proc::resolve)
        .flatMap(Listening::lines)
        .map(line -> line.trim().split("\\s+"))
        .filter(fields -> fields[STATE].equals(LISTEN) && own.contains(fields[INODE]))
        .map(fields -> address(fields[ADDRESS]))
        .toList();
  }

  private static Set<String> sockets(Path descriptors) {
    try (Stream<Path> files = Files.list(descriptors)) {
      return files
          .map(Listening::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.replaceAll("\\D", ""))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a descriptor stands for; empty when it was closed meanwhile. */
  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream().skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kernel prints an address in words of four bytes, each in the order of the processor. */
  private static InetSocketAddress address(String text) {
    String[] parts = text.split(":");
    byte[] words = HexFormat.of().parseHex(parts[0]);
    byte[] bytes = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      bytes[i] = words[i - i % 4 + 3 - i % 4];
    }
    try {
      return new InetSocketAddress(
          InetAddress.getByAddress(bytes), Integer.parseInt(parts[1], HEX));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
