// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/DepartmentSettings.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QKeyEvent;
class QPlainTextEdit;

namespace porch {

class TemplatePicker;

/// Templates in the field where replies are written: "/" on an empty line offers them, what they leave open
/// is marked, and Tab goes from one gap to the next.
class TemplateField : public QObject
{
    Q_OBJECT
public:
    explicit TemplateField(QPlainTextEdit *field);
    ~TemplateField() override;

    /// @param values what to fill in, by the names of the gaps; what is missing stays open
    void setHelp(std::vector<ReplyTemplate> templates, QHash<QString, QString> values, bool spanish);
    /// In notes a slash is a slash.
    void setEnabled(bool enabled);
    bool hasTemplates() const { return m_enabled && !m_templates.empty(); }
    bool isOpen() const;

    /// The names that still stand in braces, each once: "{service} and {contact}".
    QStringList openGaps() const;

    /// The person typed, or the cursor moved.
    void follow(bool typed);
    void close();
    /// Whether the key was meant for this.
    bool takeKey(const QKeyEvent &key);

private:
    QString typedLine() const;
    void open();
    void insert(const QString &text);
    bool jump(bool forward);
    void mark();

    QPlainTextEdit *m_field;
    QPointer<TemplatePicker> m_picker; ///< belongs to the window, so that it may lie over all of it
    std::vector<ReplyTemplate> m_templates;
    QHash<QString, QString> m_values;
    bool m_spanish = false;
    bool m_enabled = true;
    bool m_inserting = false;
};

} // namespace porch
