package policysearch.raw;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import policysearch.raw.RawPage.Form;

/**
 * Where a stream of bytes stands.
 *
 * @param file as the user named it
 * @param origin the same, canonical
 * @param name the last part of its name, without the endings that were unpacked already
 * @param idFolder what ids at this place begin with: "" or a path that ends in /
 * @param idInside what ids of entries inside begin with
 * @param archives how many archives lie around it
 * @param compressed whether it came out of a compressed stream
 */
record Place(
    String file,
    String origin,
    String name,
    String idFolder,
    String idInside,
    int archives,
    boolean compressed) {

  /** A file that was itself given: neither folder nor archive stands in its ids. */
  static Place given(String file, String origin, String name) {
    return new Place(file, origin, name, "", "", 0, false);
  }

  /** A file met on a walk, {@code idFolder} below the folder that was given. */
  static Place met(String file, String origin, String name, String idFolder) {
    return new Place(file, origin, name, idFolder, idFolder + PageIds.stem(name) + "/", 0, false);
  }

  /** An entry of the archive that stands here; {@code path} is clean and relative. */
  Place entry(String path) {
    int slash = path.lastIndexOf('/') + 1;
    String name = path.substring(slash);
    String folder = idInside + path.substring(0, slash);
    return new Place(
        file + "!/" + path,
        origin + "!/" + path,
        name,
        folder,
        folder + PageIds.stem(name) + "/",
        archives + 1,
        false);
  }

  /** What is inside the compressed stream that stands here. */
  Place unpacked(String innerName) {
    return new Place(file, origin, innerName, idFolder, idInside, archives, true);
  }

  /** The page whose bytes stand here. */
  RawItem page(byte[] bytes) {
    String id = PageIds.of(idFolder + PageIds.stem(name));
    return new RawItem.Page(
        new RawPage(
            file, origin, Form.PAGE, id, bytes, sha256(bytes), Optional.empty(), Optional.empty()));
  }

  /** The record of a crawl that stands here. */
  Place record(WebAddress address) {
    String at = "!/" + address.full();
    String name = address.path().replaceFirst("^.*/", "");
    String inside = idInside + address.id() + "/";
    return new Place(file + at, origin + at, name, idInside, inside, archives + 1, false);
  }

  /** The page that a crawler fetched from {@code address}, named by its address alone. */
  RawItem captured(byte[] bytes, WebAddress address, RawPage.Capture capture) {
    return new RawItem.Page(
        new RawPage(
            file,
            origin,
            Form.PAGE,
            address.id(),
            bytes,
            sha256(bytes),
            Optional.of(address.full()),
            Optional.of(capture)));
  }

  /** Row {@code number} (from 1) of the JSON lines that stand here. */
  RawItem row(long number, byte[] bytes) {
    String sha256 = sha256(bytes);
    String id = PageIds.of(PageIds.stem(name) + "-" + sha256.substring(0, 12));
    String at = "#" + number;
    return new RawItem.Page(
        new RawPage(
            file + at,
            origin + at,
            Form.JSON_ROW,
            id,
            bytes,
            sha256,
            Optional.empty(),
            Optional.empty()));
  }

  RawItem rejected(String reason) {
    return new RawItem.Rejected(file, origin, idFolder, reason);
  }

  RawItem rejectedRow(long number, String reason) {
    String at = "#" + number;
    return new RawItem.Rejected(file + at, origin + at, idFolder, reason);
  }

  RawItem skipped(String reason) {
    return new RawItem.Skipped(file, reason);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
