// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/EscalateDialog.h"

#include "models/domain/PlainText.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr qsizetype kShownText = 4000;

/// What one reads out on the telephone: where, then what was written, the newest first.
QString told(const EmergencyCall &source, const kit::TimeText &times)
{
    QStringList parts;
    const TipRow &tip = source.tip;
    if (!tip.placeName.isEmpty())
        parts << EscalateDialog::tr("Where: %1").arg(tip.placeName);
    else if (tip.hasPlace)
        parts
            << EscalateDialog::tr("Where: %1, %2").arg(tip.latitude, 0, 'f', 5).arg(tip.longitude, 0, 'f', 5);
    else
        parts << EscalateDialog::tr("Where: not known. Ask the resident.");
    for (auto row = source.rows.rbegin(); row != source.rows.rend(); ++row) {
        if (row->kind == TimelineKind::Resident && !row->deleted && !row->text.isEmpty())
            parts << EscalateDialog::tr("%1: %2").arg(times.clockOrDate(row->at, source.now), row->text);
    }
    return parts.join(u'\n').left(kShownText);
}

} // namespace

EscalateDialog::EscalateDialog(const QString &number, const EmergencyCall &call, const kit::TimeText &times,
                               bool mayExport, QWidget *parent)
    : TipDialog(Verb::Escalate,
                {tr("Escalate the tip"),
                 call.tip.reporter.isEmpty() ? tr("Escalate this tip")
                                             : tr("Escalate the tip of %1").arg(call.tip.reporter),
                 {},
                 tr("Escalate")},
                parent)
    , m_mayExport(mayExport)
    , m_said(new Label({}, Type::Body, &Tokens::text, Label::Fit::Wrap, this))
    , m_export(
          new kit::KeyButton(tr("For dispatch…"), kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_E)), this))
{
    setMinimumWidth(scaled(560));
    if (number.isEmpty()) {
        content()->addWidget(new Label(tr("The department has not set a number to call. Call your dispatch"
                                          " center as you always do; an administrator sets the number."),
                                       Type::Body, &Tokens::overdue, Label::Fit::Wrap, this));
    } else {
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(12));
        line->addWidget(new Label(tr("Call"), Type::Page, &Tokens::text, Label::Fit::Whole, this));
        auto *digits = new Label(number, Type::Figure, &Tokens::overdue, Label::Fit::Whole, this);
        digits->setAccessibleName(tr("Call %1").arg(number));
        line->addWidget(digits);
        line->addStretch(1);
        content()->addLayout(line);
    }
    m_said->setText(
        tr("Nothing is sent to dispatch from here: the call is yours to make. This marks the tip as"
           " escalated and urgent on every desk."));
    content()->addWidget(m_said);
    addHead(tr("What to tell them (uncorroborated)"));
    auto *words = new QPlainTextEdit(this);
    kit::setTextType(*words, Type::Body);
    words->setPlainText(told(call, times));
    words->setReadOnly(true);
    words->setAccessibleName(tr("What to tell them"));
    words->setTabChangesFocus(true);
    words->setFixedHeight(scaled(132));
    content()->addWidget(words);
    m_reason = addLine(tr("Reason"), tr("Why is it an emergency?"));

    m_export->setAutoDefault(false);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_export->setToolTip(
        tr("What is known, as an Emergency Incident Data Object (NENA-STA-021) for your dispatch"
           " center's system"));
    buttons()->insertWidget(0, m_export);
    // It follows an action that the log has: before it, nobody could say who took it along.
    m_export->hide();
    connect(m_export, &QAbstractButton::clicked, this, [this] {
        accept();
        Q_EMIT exportRequested();
    });
    m_reason->setFocus();
    refresh();
}

QString EscalateDialog::missing() const
{
    if (m_done)
        return {};
    return m_reason->text().trimmed().isEmpty() ? tr("Say why first") : QString();
}

TipBody EscalateDialog::body() const
{
    TipBody body;
    body.reason = m_reason->text().trimmed().toUtf8();
    return body;
}

void EscalateDialog::committed()
{
    m_done = true;
    m_said->setText(
        tr("The tip is escalated. Nothing was sent to dispatch: make the call now.") +
        (m_mayExport ? u' ' + tr("For a dispatch center that can read it from a file there is the export.")
                     : QString()));
    m_reason->setReadOnly(true);
    m_export->setVisible(m_mayExport);
    confirmButton()->hide();
    cancelButton()->setText(tr("Done"));
    cancelButton()->setDefault(true);
    cancelButton()->setFocus();
}

} // namespace porch
