using System.Text;

namespace Screening.Lists.FtmSimpleCsv;

/// <summary>Takes apart a cell that is itself a row: values between semicolons, quoted where they hold one.</summary>
internal static class FtmCells
{
    public static IReadOnlyList<string> Split(string cell)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < cell.Length; i++)
        {
            var c = cell[i];
            if (isQuoted && c == '"' && i + 1 < cell.Length && cell[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else if (isQuoted && c == '"')
                isQuoted = false;
            else if (!isQuoted && c == '"' && value.Length == 0)
                isQuoted = true;
            else if (!isQuoted && c == ';')
                Close();
            else
                value.Append(c);
        }

        Close();
        return values;

        void Close()
        {
            var text = value.ToString().Trim();
            if (text.Length > 0)
                values.Add(text);
            value.Clear();
        }
    }
}
