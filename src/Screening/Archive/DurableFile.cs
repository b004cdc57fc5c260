namespace Screening.Archive;

/// <summary>Files that are there whole or not at all, whenever the process or the machine stops.</summary>
internal static class DurableFile
{
    /// <summary>The ending of a file that is not finished; one that a crash leaves behind is swept away by the next import.</summary>
    public const string Unfinished = ".part";

    /// <summary>Writes beside the place, forces the bytes to the disk, then puts the new file in the place of the old one.</summary>
    public static void Replace(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, $"{Path.GetFileName(path)}.{Environment.ProcessId}{Unfinished}");
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            Commit(part, path);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Gives a file that is already forced to the disk its name, and forces the name there too.</summary>
    public static void Commit(string part, string path)
    {
        File.Move(part, path, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }
}
