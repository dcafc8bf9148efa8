// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/EndShift.h"

#include "ui/kit/KeyCap.h"
#include "ui/kit/Owed.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr qsizetype kNameShown = 40;

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

EndShift::EndShift(QWidget *parent)
    : QWidget(parent)
    , m_held(new Label({}, Type::Body, &Tokens::text2, Label::Fit::Wrap, this))
    , m_boxes(new QWidget(this))
    , m_column(new QVBoxLayout(m_boxes))
    , m_field(new QPlainTextEdit(this))
    , m_problem(new Label({}, Type::Secondary, &Tokens::overdue, Label::Fit::Wrap, this))
    , m_end(
          new kit::KeyButton(tr("End my shift"), kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), this))
{
    setAccessibleName(tr("End of the shift"));
    kit::setTextType(*m_field, Type::Body);
    m_field->setAccessibleName(tr("Shift note"));
    m_field->setPlaceholderText(tr("What should those who come next know? Everybody at the desk reads it."));
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(scaled(110));
    m_end->setDefault(true);
    m_end->setProperty(kit::Style::heightProperty, 32);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(4));

    auto *words = new Label(tr("Shift note"), Type::State, &Tokens::text, Label::Fit::Whole, this);
    words->setBuddy(m_field);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_end);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(8));
    all->addWidget(new Label(tr("End of the shift"), Type::Fresh, &Tokens::text, Label::Fit::Whole, this));
    all->addWidget(m_held);
    all->addWidget(m_boxes);
    all->addWidget(words);
    all->addWidget(m_field);
    all->addWidget(m_problem);
    all->addLayout(foot);

    auto *send = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this, nullptr, nullptr,
                               Qt::WidgetWithChildrenShortcut);
    connect(send, &QShortcut::activated, m_end, &QAbstractButton::click);
    connect(m_end, &QAbstractButton::clicked, this, [this] { Q_EMIT endRequested(!m_trouble.isEmpty()); });
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT noteEdited();
    });
    setHeld({}, 0);
    setProblem({});
}

void EndShift::setHeld(const std::vector<TipRow> &tips, Micros now)
{
    m_held->setText(tips.empty() ? tr("You hold no tip.")
                                 : tr("You hold %Ln tip(s). Those that are ticked go back to the desk, so "
                                      "that others can take them.",
                                      nullptr, static_cast<int>(tips.size())));
    QHash<QByteArray, QCheckBox *> before = std::exchange(m_boxOf, {});
    m_keys.clear();
    QWidget *last = nullptr;
    for (const TipRow &tip : tips) {
        QCheckBox *box = before.take(tip.key);
        if (!box) {
            box = new QCheckBox(m_boxes);
            // Whoever put one off means to come back to it.
            box->setChecked(tip.keys.snoozed <= now);
        }
        const QString who = tip.reporter.isEmpty() ? tip.text.left(kNameShown) : tip.reporter;
        const QString owed = kit::OwedText::sentence(tip.keys.due, now, true, m_times);
        const QString words =
            tip.channel.isEmpty() ? who : tr("%1 in #%2", "a resident, a channel").arg(who, tip.channel);
        box->setToolTip(kit::plainTip(tip.text));
        box->setText(withoutMnemonic(kit::elideRight(words, Type::Body, scaled(320))));
        box->setAccessibleName(owed.isEmpty() ? words : words + QLatin1String(", ") + owed);
        m_column->removeWidget(box);
        m_column->addWidget(box);
        box->show();
        if (last)
            setTabOrder(last, box);
        last = box;
        m_keys.push_back(tip.key);
        m_boxOf.insert(tip.key, box);
    }
    for (QCheckBox *gone : std::as_const(before)) {
        gone->hide();
        gone->deleteLater();
    }
    m_boxes->setVisible(!tips.empty());
}

void EndShift::restoreNote(const QString &text)
{
    if (m_field->toPlainText().isEmpty() && !text.isEmpty())
        m_field->setPlainText(text);
}

QString EndShift::note() const
{
    return m_field->toPlainText();
}

std::vector<QByteArray> EndShift::givenBack() const
{
    std::vector<QByteArray> keys;
    std::copy_if(m_keys.begin(), m_keys.end(), std::back_inserter(keys),
                 [this](const QByteArray &key) { return m_boxOf.value(key)->isChecked(); });
    return keys;
}

void EndShift::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void EndShift::setProblem(const QString &problem)
{
    m_trouble = problem;
    refresh();
}

void EndShift::refresh()
{
    const bool isTooLong = m_field->toPlainText().size() > kLongestNote;
    m_problem->setText(
        isTooLong ? tr("The note is too long: at most %1 characters.").arg(m_times.number(kLongestNote))
                  : m_trouble);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_end->setText(m_busy                ? tr("Ending…")
                   : m_trouble.isEmpty() ? tr("End my shift")
                                         : tr("End it all the same"));
    m_end->setEnabled(!m_busy && !isTooLong);
    m_field->setReadOnly(m_busy);
    m_boxes->setEnabled(!m_busy);
}

} // namespace porch
