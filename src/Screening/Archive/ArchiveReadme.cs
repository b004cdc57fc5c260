namespace Screening.Archive;

/// <summary>What an archive tells to whoever opens it in ten years, without the program that wrote it.</summary>
internal static class ArchiveReadme
{
    public static ReadOnlySpan<byte> Utf8 => """
        An archive of sanctions lists, as their publishers delivered them.

        manifest.jsonl   One line of JSON per delivery, in the order of import: which lists it holds, the
                         day it speaks for and how that day is known, when it was imported, whether it was
                         accepted or refused and why, its files with their hashes, and counts.
                         "previous" is the sha-256 of the line before (without its line end; 64 zeros in
                         the first line): a line changed, lost or moved breaks the chain. The number of
                         lines and the hash of the last one are worth noting down elsewhere.
        files/           The bytes, each file once. The name is the sha-256 of the bytes as delivered.
                         NAME.bin is the file as delivered (it came compressed; "name" in the manifest
                         tells how). NAME.gz is the file packed with gzip:
                             gunzip -c NAME.gz | sha256sum     prints NAME
                             sha256sum NAME.bin                prints NAME
                         A file with a "member" is a tar archive of several editions; the manifest has a
                         line for each. "contentSha256" is the hash of the list itself, unpacked.
        register.cache   Made from the above to load faster. It may be deleted at any time.
        fetched.json     What publishers said of the files fetched last, where an app or the command fetches
                         them. It may be deleted at any time.
        archive.lock     Held while an import runs; empty.

        Days are written yyyy-MM-dd. "dayKnownBy" is Stated (in the file itself), Given (by whoever
        imported it), Folder (from the name of its folder or member) or Assumed (from the last change of
        the file).

        """u8;
}
