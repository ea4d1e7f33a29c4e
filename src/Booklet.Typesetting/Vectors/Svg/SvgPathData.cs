namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>Path data (SVG 1.1, 8.3). Where it is damaged, the path ends with the last whole step, as the standard asks (F.2).</summary>
internal ref struct SvgPathData
{
    private readonly PathBuilder _path;
    private SvgScanner _scanner;
    private (double X, double Y) _handle;
    private char _before;

    private SvgPathData(string data, PathBuilder path)
    {
        _path = path;
        _scanner = new SvgScanner(data);
    }

    public static VectorPath Parse(string data, out bool isWhole)
    {
        var path = new PathBuilder();
        isWhole = new SvgPathData(data, path).Read();
        return path.Build();
    }

    private bool Read()
    {
        _scanner.SkipSpaces();
        while (!_scanner.IsAtEnd)
        {
            var command = _scanner.Next();
            if (_before == '\0' && command is not ('M' or 'm'))
                return false;
            _scanner.SkipSpaces();
            if (command is 'Z' or 'z')
            {
                _path.Close();
                _before = 'Z';
                continue;
            }
            // A command holds for as long as numbers follow; after a Move, they are lines (8.3.2).
            do
            {
                if (!Step(command))
                    return false;
                command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
                _scanner.SkipSeparator();
            }
            while (!_scanner.IsAtEnd && !char.IsAsciiLetter(_scanner.Peek));
        }
        return true;
    }

    private bool Step(char command)
    {
        var upper = char.ToUpperInvariant(command);
        // Drawing on after Z begins a new subpath where the last began.
        if (_before == 'Z' && upper != 'M')
            _path.Move(_path.Current.X, _path.Current.Y);
        var (ox, oy) = command == upper ? (0.0, 0.0) : _path.Current;
        Span<double> v = stackalloc double[7];
        var count = upper switch { 'M' or 'L' or 'T' => 2, 'H' or 'V' => 1, 'C' => 6, 'S' or 'Q' => 4, 'A' => 7, _ => 0 };
        if (count == 0 || !Numbers(v[..count], upper == 'A'))
            return false;
        var (x, y) = _path.Current;
        switch (upper)
        {
            case 'M':
                _path.Move(ox + v[0], oy + v[1]);
                break;
            case 'L':
                _path.Line(ox + v[0], oy + v[1]);
                break;
            case 'H':
                _path.Line(ox + v[0], y);
                break;
            case 'V':
                _path.Line(x, oy + v[0]);
                break;
            case 'C':
                _handle = (ox + v[2], oy + v[3]);
                _path.Cubic(ox + v[0], oy + v[1], _handle.X, _handle.Y, ox + v[4], oy + v[5]);
                break;
            case 'S':
                var first = _before is 'C' or 'S' ? Mirrored() : (x, y);
                _handle = (ox + v[0], oy + v[1]);
                _path.Cubic(first.Item1, first.Item2, _handle.X, _handle.Y, ox + v[2], oy + v[3]);
                break;
            case 'Q':
                _handle = (ox + v[0], oy + v[1]);
                _path.Quadratic(_handle.X, _handle.Y, ox + v[2], oy + v[3]);
                break;
            case 'T':
                _handle = _before is 'Q' or 'T' ? Mirrored() : (x, y);
                _path.Quadratic(_handle.X, _handle.Y, ox + v[0], oy + v[1]);
                break;
            default:
                _path.Arc(v[0], v[1], v[2], v[3] != 0, v[4] != 0, ox + v[5], oy + v[6]);
                break;
        }
        _before = upper;
        return true;
    }

    private readonly (double X, double Y) Mirrored() => (2 * _path.Current.X - _handle.X, 2 * _path.Current.Y - _handle.Y);

    private bool Numbers(scoped Span<double> values, bool isArc)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                _scanner.SkipSeparator();
            // The flags of an arc are one digit and may run into what follows.
            if (isArc && i is 3 or 4)
            {
                if (_scanner.Take('0'))
                    values[i] = 0;
                else if (_scanner.Take('1'))
                    values[i] = 1;
                else
                    return false;
            }
            else if (!_scanner.TryNumber(out values[i]))
            {
                return false;
            }
        }
        return true;
    }
}
