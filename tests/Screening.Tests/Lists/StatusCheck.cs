namespace Screening.Tests.Lists;

/// <summary>Checks the status of a listing that was read, through the register and through the engine.</summary>
internal static class StatusCheck
{
    public static void OfOneListing(ListSnapshot snapshot, string id, string name, string day, ListingStatus expected)
    {
        Assert.True(IsoDay.TryParse(day, out var asOf));
        var register = Register.Build([snapshot]);
        var listing = Assert.IsType<Listing>(register.Find(new ListingId(snapshot.List.Id, id)));

        Assert.Equal(expected, Register.StatusOf(listing, asOf).Status);
        Assert.Equal(expected, new Screener(register).Screen(name, asOf).Matches.Select(static match => match.Status).DefaultIfEmpty(ListingStatus.NotListed).First());
    }
}
