namespace Screening.Tests.Lists;

/// <summary>A file is of one format or of none, whatever it is called.</summary>
public class RecognitionTests
{
    public static TheoryData<string> Fixtures => [.. Directory
        .GetFiles(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures"), "*", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".approved.txt", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(SharedFiles.ProjectRoot, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Fixture_IsRecognisedByTheFormatOfItsFolderAlone(string path)
    {
        var file = new DeliveryFile("renamed", File.ReadAllBytes(Path.Combine(SharedFiles.ProjectRoot, path)));

        Assert.Equal([path.Split('/')[^2]], ListFormats.All.Where(reader => reader.Recognises(file)).Select(reader => reader.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"error\":{\"schema\":1}}")]
    [InlineData("[{\"id\":1}]")]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("Last Updated,10/04/2025\nanything,else\n")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("id,name\n1,A\n")]
    public void Text_OfNoFormat_IsRecognisedByNone(string text) =>
        Assert.DoesNotContain(ListFormats.All, reader => reader.Recognises(ReaderRun.Text("list", text)));
}
