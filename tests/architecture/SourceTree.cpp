// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/SourceTree.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace porch::tests {

namespace {

const QStringList &house()
{
    static const QStringList tops{QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("app")};
    return tops;
}

/// "models/store" of "models/store/deep/File.h"; empty for a file that lies in no folder of the house.
QString folderOf(const QString &path)
{
    return path.count(u'/') < 2 ? QString() : path.section(u'/', 0, 1);
}

qsizetype endOfRawString(const QString &code, qsizetype open)
{
    const qsizetype bracket = code.indexOf(u'(', open);
    if (bracket < 0)
        return code.size();
    const QString end = u')' + code.mid(open + 1, bracket - open - 1) + u'"';
    const qsizetype at = code.indexOf(end, bracket);
    return at < 0 ? code.size() : at + end.size();
}

qsizetype endOfLiteral(const QString &code, qsizetype open)
{
    qsizetype i = open + 1;
    while (i < code.size() && code.at(i) != code.at(open) && code.at(i) != u'\n')
        i += code.at(i) == u'\\' ? 2 : 1;
    return std::min(i + 1, code.size());
}

QString onlyLineBreaks(const QString &text)
{
    return QString(text.count(u'\n'), u'\n');
}

} // namespace

QString withoutComments(const QString &code, bool strings)
{
    QString kept;
    for (qsizetype i = 0; i < code.size();) {
        const QChar c = code.at(i);
        qsizetype end = i + 1;
        bool keep = true;
        if (QStringView(code).mid(i).startsWith(QLatin1String("//"))) {
            const qsizetype line = code.indexOf(u'\n', i);
            end = line < 0 ? code.size() : line;
            keep = false;
        } else if (QStringView(code).mid(i).startsWith(QLatin1String("/*"))) {
            const qsizetype close = code.indexOf(QLatin1String("*/"), i + 2);
            end = close < 0 ? code.size() : close + 2;
            keep = false;
        } else if (c == u'"' && i > 0 && code.at(i - 1) == u'R') {
            end = endOfRawString(code, i);
            keep = strings;
        } else if (c == u'"') {
            end = endOfLiteral(code, i);
            keep = strings;
        } else if (c == u'\'' && (i == 0 || !code.at(i - 1).isLetterOrNumber())) {
            end = endOfLiteral(code, i); // not the separator in 10'000
        }
        const QString piece = code.mid(i, end - i);
        kept += keep ? piece : onlyLineBreaks(piece);
        i = end;
    }
    return kept;
}

QStringList SourceTree::sources(const QStringList &tops) const
{
    static const QStringList kinds{QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.c")};
    QStringList found;
    for (const QString &top : tops) {
        QDirIterator files(m_root.filePath(top), kinds, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found.append(m_root.relativeFilePath(files.next()));
    }
    found.sort();
    return found;
}

QStringList SourceTree::brokenArrows(const ArrowTable &rules) const
{
    static const QRegularExpression include(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*\"([^\"]+)\""),
                                            QRegularExpression::MultilineOption);
    QStringList broken;
    for (const QString &path : sources(house())) {
        const QString folder = folderOf(path);
        const auto allowed = rules.constFind(folder);
        if (allowed == rules.constEnd()) {
            broken.append(path + QStringLiteral(" lies in a folder that the house does not know"));
            continue;
        }
        auto matches = include.globalMatch(withoutComments(read(path), true));
        while (matches.hasNext()) {
            const QString target = matches.next().captured(1);
            if (target.endsWith(QLatin1String(".moc")))
                continue;
            const QString to = folderOf(target);
            if (!QFileInfo::exists(m_root.filePath(target)) || to.isEmpty())
                broken.append(path +
                              QStringLiteral(" includes \"%1\", which is no path from the top").arg(target));
            else if (to != folder && !allowed->contains(to) && !allowed->contains(target))
                broken.append(path + QStringLiteral(" may not include \"%1\"").arg(target));
        }
    }
    return broken;
}

QStringList SourceTree::missingLicences() const
{
    static const QRegularExpression licence(
        QStringLiteral("^(?://|/\\*) SPDX-License-Identifier: GPL-3\\.0-or-later(?: \\*/)?\n"));
    QStringList missing;
    for (const QString &path : sources(house() + QStringList{QStringLiteral("tests")})) {
        if (!read(path).contains(licence))
            missing.append(path + QStringLiteral(" does not begin with its licence"));
    }
    return missing;
}

QStringList SourceTree::stringConnections() const
{
    static const QRegularExpression old(QStringLiteral("\\b(?:SIGNAL|SLOT)\\s*\\("));
    QStringList found;
    for (const QString &path : sources(house() + QStringList{QStringLiteral("tests")})) {
        if (withoutComments(read(path), false).contains(old))
            found.append(path + QStringLiteral(" connects by strings"));
    }
    return found;
}

QStringList SourceTree::longFiles(int most) const
{
    QStringList found;
    for (const QString &path : sources(house())) {
        const auto lines = read(path).count(u'\n');
        if (lines > most)
            found.append(path + QStringLiteral(" has %1 lines").arg(lines));
    }
    return found;
}

QStringList SourceTree::unlisted() const
{
    static const QRegularExpression comment(QStringLiteral("#[^\\n]*"));
    static const QRegularExpression gap(QStringLiteral("[\\s()\"]+"));
    QStringList found;
    for (const QString &path : sources(house())) {
        const QString folder = folderOf(path);
        const QString lists = read(folder + QStringLiteral("/CMakeLists.txt")).remove(comment);
        if (folder.isEmpty() || !lists.split(gap).contains(path.mid(folder.size() + 1)))
            found.append(path + QStringLiteral(" is not listed in its folder's CMakeLists.txt"));
    }
    return found;
}

QStringList SourceTree::widgetsInModels() const
{
    static const QRegularExpression include(
        QStringLiteral("#\\s*include\\s*<(QtWidgets|QtGui|Q(?:Abstract)?(?:Widget|Color|Icon|Pixmap|Image|"
                       "Painter|Font|FontMetrics|"
                       "Palette|Brush|Pen|Style|Application|GuiApplication|Dialog|MessageBox|Label|"
                       "PushButton|TextDocument)\\b)[^>]*>"));
    QStringList found;
    for (const QString &path : sources({QStringLiteral("models")})) {
        // What is printed looks the same whatever a screen looks like, and programs without windows print.
        if (path.startsWith(QLatin1String("models/packets/paper/")))
            continue;
        const auto match = include.match(withoutComments(read(path), true));
        if (match.hasMatch())
            found.append(path +
                         QStringLiteral(" includes <%1>: models know no looks").arg(match.captured(1)));
    }
    return found;
}

QString SourceTree::read(const QString &path) const
{
    QFile file(m_root.filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace porch::tests
