// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packets/ReporterNames.h"

namespace porch {

ReporterNames::ReporterNames(const PacketSource &source, bool shown)
    : m_shown(shown)
    , m_finder(source.pseudonyms)
{
    for (const PacketTip &tip : source.tips) {
        add(tip.tip.reporter);
        for (const TimelineRow &row : tip.rows) {
            if (row.kind == TimelineKind::Resident)
                add(row.author);
        }
    }
    for (const QString &other : source.others) {
        const QString name = NameFinder::plain(other);
        if (name.isEmpty() || m_numbers.contains(name))
            continue;
        m_others.insert(name);
        m_finder.add(other);
    }
}

void ReporterNames::add(const QString &reporter)
{
    const QString name = NameFinder::plain(reporter);
    if (name.isEmpty() || m_numbers.contains(name))
        return;
    m_numbers.insert(name, int(m_numbers.size()) + 1);
    m_finder.add(reporter);
}

/// Who wrote nothing here gets a number when somebody calls them.
int ReporterNames::numberOf(const QString &name) const
{
    if (const int number = m_numbers.value(name); number != 0)
        return number;
    int &number = m_mentioned[name];
    if (number == 0)
        number = int(m_numbers.size() + m_mentioned.size());
    return number;
}

QString ReporterNames::of(const QString &reporter) const
{
    if (m_shown)
        return reporter;
    const int number = m_numbers.value(NameFinder::plain(reporter));
    return number == 0 ? tr("A resident") : tr("Reporter %1").arg(number);
}

QString ReporterNames::in(const QString &text) const
{
    return m_shown ? text : replaced(text, m_finder.inText(text));
}

QString ReporterNames::inLabel(const QString &label) const
{
    return m_shown ? label : replaced(label, m_finder.inLabel(label));
}

QString ReporterNames::inAddress(const QString &address) const
{
    if (m_shown)
        return address;
    std::vector<NameFinder::Found> names = m_finder.inText(address);
    std::erase_if(names, [this](const NameFinder::Found &found) {
        return !m_numbers.contains(found.name) && !m_others.contains(found.name);
    });
    return replaced(address, names);
}

QString ReporterNames::replaced(const QString &text, const std::vector<NameFinder::Found> &names) const
{
    QString plain;
    qsizetype from = 0;
    for (const NameFinder::Found &name : names) {
        plain += QStringView(text).mid(from, name.begin - from);
        // "Van2Joel" and "Joel2" must not become another number.
        if (name.begin > 0 && text[name.begin - 1].isLetterOrNumber())
            plain += u' ';
        plain += tr("Reporter %1").arg(numberOf(name.name));
        from = name.end;
        if (from < text.size() && text[from].isLetterOrNumber())
            plain += u' ';
    }
    return plain + QStringView(text).mid(from);
}

} // namespace porch
