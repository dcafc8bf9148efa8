// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/PolicyForm.h"

#include "models/domain/CaseNumbers.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QCompleter>
#include <QDate>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

QPlainTextEdit *paragraph(const QString &name)
{
    auto *field = new QPlainTextEdit;
    kit::setTextType(*field, Type::Body);
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    field->setFixedHeight(scaled(110));
    return field;
}

} // namespace

PolicyForm::PolicyForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_emergency(new QLineEdit(this))
    , m_zone(new QLineEdit(this))
    , m_numbers(new QLineEdit(this))
    , m_lock(new QSpinBox(this))
    , m_banner(paragraph(tr("Notice before sign-in, English")))
    , m_bannerSpanish(paragraph(tr("Notice before sign-in, Spanish")))
{
    auto *all = new QGridLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setHorizontalSpacing(scaled(16));
    all->setVerticalSpacing(scaled(4));
    all->setColumnStretch(0, 1);
    all->setColumnStretch(1, 1);
    int row = 0;
    const auto place = [&](const QString &label, const QString &hint, QWidget *field, int column) {
        auto *words = new Label(label, Type::State, &Tokens::text, Label::Fit::Elide, this);
        words->setBuddy(field);
        if (field->accessibleName().isEmpty())
            field->setAccessibleName(label);
        field->setAccessibleDescription(hint);
        all->addWidget(words, row, column);
        all->addWidget(field, row + 1, column);
        auto *below = new Label(hint, Type::Secondary, &Tokens::text3, Label::Fit::Wrap, this);
        all->addWidget(below, row + 2, column, Qt::AlignTop);
        return below;
    };
    const auto nextRow = [&] {
        row += 3;
        all->setRowMinimumHeight(row++, scaled(12));
    };
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_emergency, m_zone, m_numbers, m_lock})
        field->setFixedHeight(scaled(32));
    QStringList zones;
    const QList<QByteArray> known = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : known)
        zones += QString::fromLatin1(zone);
    auto *completer = new QCompleter(zones, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_zone->setCompleter(completer);
    m_zone->setPlaceholderText(tr("as each workstation is set"));
    m_lock->setRange(1, DepartmentSettings::kMostLockMinutes);
    m_lock->setSuffix(tr(" min"));

    place(tr("Name of the department"), tr("As it stands in every window and in replies."), m_name, 0);
    place(tr("Emergency number"), tr("Whom to call when a tip is escalated; replies may name it."),
          m_emergency, 1);
    nextRow();
    place(tr("Time zone"), tr("In which all times are shown, such as America/New_York."), m_zone, 0);
    place(tr("Lock a desk after"),
          tr("Without anybody there. At most %1 minutes.").arg(DepartmentSettings::kMostLockMinutes), m_lock,
          1);
    nextRow();
    m_numbersHint = place(tr("Case numbers"), {}, m_numbers, 0);
    nextRow();
    place(tr("Notice before sign-in, English"), tr("Everybody acknowledges it first. Empty: no notice."),
          m_banner, 0);
    place(tr("Notice before sign-in, Spanish"), tr("Where it is empty the English one is shown."),
          m_bannerSpanish, 1);
    nextRow();
    all->setRowStretch(row, 1);
    setFocusProxy(m_name);

    const auto tell = [this] {
        if (!m_filling)
            Q_EMIT edited();
    };
    connect(m_name, &QLineEdit::textChanged, this, tell);
    connect(m_emergency, &QLineEdit::textChanged, this, tell);
    connect(m_zone, &QLineEdit::textChanged, this, tell);
    connect(m_numbers, &QLineEdit::textChanged, this, tell);
    connect(m_numbers, &QLineEdit::textChanged, this, &PolicyForm::showExample);
    connect(m_lock, &QSpinBox::valueChanged, this, tell);
    connect(m_banner, &QPlainTextEdit::textChanged, this, tell);
    connect(m_bannerSpanish, &QPlainTextEdit::textChanged, this, tell);
}

/// How a number of this pattern looks.
void PolicyForm::showExample()
{
    constexpr qint64 number = 417;
    const auto numbers = CaseNumbers::fromPattern(m_numbers->text().trimmed());
    m_numbersHint->setInk(numbers ? &Tokens::text3 : &Tokens::overdue);
    m_numbersHint->setText(numbers
                               //: %1 is a number such as 25-0417
                               ? tr("Such as %1. YY or YYYY is the year, # a digit of the count, which "
                                    "begins anew with each year; "
                                    "cases that have a number keep it.")
                                     .arg(numbers->number(QDate::currentDate().year(), number))
                               : tr("One run of # is needed, for the count: YY-####"));
    m_numbers->setAccessibleDescription(m_numbersHint->text());
}

void PolicyForm::show(const DepartmentSettings &settings)
{
    const QScopedValueRollback guard(m_filling, true);
    const auto line = [](QLineEdit *field, const QString &text) {
        if (field->text() != text)
            field->setText(text);
    };
    const auto text = [](QPlainTextEdit *field, const QString &words) {
        if (field->toPlainText() != words)
            field->setPlainText(words);
    };
    line(m_name, settings.name);
    line(m_emergency, settings.emergencyNumber);
    line(m_zone, QString::fromUtf8(settings.timeZone));
    line(m_numbers, settings.caseNumbers);
    showExample();
    m_lock->setValue(settings.lockMinutes);
    text(m_banner, settings.banner.english);
    text(m_bannerSpanish, settings.banner.spanish);
}

void PolicyForm::writeTo(DepartmentSettings &settings) const
{
    settings.name = m_name->text();
    settings.emergencyNumber = m_emergency->text();
    settings.timeZone = m_zone->text().trimmed().toUtf8();
    settings.caseNumbers = m_numbers->text().trimmed();
    settings.lockMinutes = m_lock->value();
    settings.banner = {m_banner->toPlainText(), m_bannerSpanish->toPlainText()};
}

} // namespace porch
