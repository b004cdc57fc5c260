using System.Globalization;

namespace Screening.Tests.Lists.Conformance;

/// <summary>What every registered format must do. A format joins by its line in the registry and a folder of fixtures under its name.</summary>
public sealed class ConformanceTests
{
    [Theory]
    [MemberData(nameof(FormatFixture.Names), MemberType = typeof(FormatFixture))]
    public void Fixture_OfEveryFormat_IsRecognisedByThatFormatAlone(string format)
    {
        var files = FormatFixture.Of(format).Files;
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal([format], ListFormats.All.Where(reader => reader.Recognises(file)).Select(static reader => reader.Name)));
    }

    [Theory]
    [MemberData(nameof(FormatFixture.Names), MemberType = typeof(FormatFixture))]
    public void Fixture_OfEveryFormat_IsReadAsApproved(string format)
    {
        var fixture = FormatFixture.Of(format);
        var reading = fixture.Read(fixture.Files);
        if (Environment.GetEnvironmentVariable("SCREENING_APPROVE") == "1")
            File.WriteAllText(fixture.ApprovedPath, reading);
        Assert.Equal(File.ReadAllText(fixture.ApprovedPath), reading);
    }

    [Theory]
    [MemberData(nameof(FormatFixture.NamesOfEntries), MemberType = typeof(FormatFixture))]
    public void Fixture_OfEveryFormat_ShowsNamesAndNumbersAndWhatIsKeptAsText(string format)
    {
        var reading = FormatFixture.Of(format) is var fixture ? fixture.Read(fixture.Files) : "";
        Assert.All((string[])["  name Primary", "  name Alias", "  attribute: "], part => Assert.Contains(part, reading, StringComparison.Ordinal));
        Assert.Contains("count attribute ", reading, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FormatFixture.Names), MemberType = typeof(FormatFixture))]
    public void Reading_UnderAnyCulture_IsTheSame(string format)
    {
        var fixture = FormatFixture.Of(format);
        var expected = fixture.Read(fixture.Files);
#pragma warning disable RS0030 // The test is about the culture.
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["tr-TR", "th-TH", "ar-SA", "fa-IR", "de-DE"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, fixture.Read(fixture.Files));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
#pragma warning restore RS0030
    }

    [Theory]
    [MemberData(nameof(FormatFixture.Names), MemberType = typeof(FormatFixture))]
    public void Reading_OfEveryFormat_AllocatesInProportionToTheFile(string format)
    {
        var fixture = FormatFixture.Of(format);
        var files = fixture.Files;
        fixture.Read(files);
        var before = GC.GetAllocatedBytesForCurrentThread();
        fixture.Read(files);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (4 << 20) + (200L * files.Sum(static file => file.Content.Length)));
    }
}
