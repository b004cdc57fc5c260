namespace Screening;

/// <summary>Reads one format of sanctions lists. A format is one folder under <c>Lists</c> and one line in <see cref="ListFormats"/>.</summary>
/// <remarks>
/// A reader emits what the file states and decides nothing: no interval, no status. What it does not understand it keeps as an attribute and
/// counts; what it cannot read it keeps as an unreadable entry and reports. Implementations are stateless and safe for any number of threads.
/// </remarks>
public interface IListReader
{
    /// <summary>The format's short name, such as <c>ofac-csv</c>.</summary>
    string Name { get; }

    /// <summary>The format in words.</summary>
    string Title { get; }

    /// <summary>Whether the file's content is of this format. Its name may tell companions apart, never the format.</summary>
    /// <param name="file">A file, already decompressed.</param>
    bool Recognises(DeliveryFile file);

    /// <summary>Reads a delivery whole.</summary>
    /// <param name="delivery">Files that this reader recognises, published together.</param>
    /// <param name="report">Takes every problem, with its place.</param>
    /// <exception cref="ListReadException">A file cannot be trusted: wrong format, truncated, empty, undecodable. Nothing is half read.</exception>
    ReadResult Read(Delivery delivery, ReadReport report);
}
